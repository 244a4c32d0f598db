package dev.signalbox.example.mail;

import dev.signalbox.durable.DeadLetter;
import dev.signalbox.durable.DeadLetters;
import dev.signalbox.durable.Deliveries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the mails that the mail server refused at all attempts, and sends them again. */
@Controller
@RequestMapping("/admin/undelivered")
final class UndeliveredController {

    private static final int MOST = 100;

    private final DeadLetters deadLetters;

    UndeliveredController(Deliveries deliveries) {
        this.deadLetters = deliveries.deadLetters();
    }

    @GetMapping
    String undelivered(Model model) {
        model.addAttribute(
                "letters", deadLetters.list(MOST).stream().map(Undelivered::of).toList());
        return "mail/undelivered";
    }

    @PostMapping
    String sendAgain(@RequestParam String receiver, @RequestParam String event, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "message",
                deadLetters.retry(receiver, event) ? "The mail is sent again." : "This mail was sent again before.");
        return "redirect:/admin/undelivered";
    }

    /**
     * A mail that was not sent.
     *
     * @param reason what the mail server said, without the stack trace
     */
    record Undelivered(DeadLetter letter, String reason) {

        static Undelivered of(DeadLetter letter) {
            return new Undelivered(letter, letter.error().lines().findFirst().orElse(""));
        }
    }
}

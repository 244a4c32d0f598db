package dev.signalbox.example.mail;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the mails that would have been sent. */
@Controller
final class OutboxController {

    private final Mailer mailer;
    private final Outbox outbox;

    OutboxController(Mailer mailer, Outbox outbox) {
        this.mailer = mailer;
        this.outbox = outbox;
    }

    @GetMapping("/outbox")
    String outbox(Model model) {
        model.addAttribute("inUse", mailer.usesOutbox());
        model.addAttribute("entries", outbox.entries());
        return "mail/outbox";
    }
}

package dev.signalbox.example.newsletter;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the list. */
@Controller
final class SubscribersController {

    private final Subscribers subscribers;
    private final Arrivals arrivals;

    SubscribersController(Subscribers subscribers, Arrivals arrivals) {
        this.subscribers = subscribers;
        this.arrivals = arrivals;
    }

    @GetMapping("/")
    String subscribers(Model model) {
        model.addAttribute("subscribers", subscribers.findAll());
        model.addAttribute("registrations", arrivals.registrations());
        model.addAttribute("departures", arrivals.departures());
        return "subscribers";
    }
}

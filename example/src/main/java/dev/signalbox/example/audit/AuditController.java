package dev.signalbox.example.audit;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the audit trail and the latest requests. */
@Controller
final class AuditController {

    private final AuditTrail trail;
    private final RequestLog requests;

    AuditController(AuditTrail trail, RequestLog requests) {
        this.trail = trail;
        this.requests = requests;
    }

    @GetMapping("/admin/audit")
    String audit(Model model) {
        model.addAttribute("lines", trail.findTop100ByOrderByAtDescIdDesc());
        model.addAttribute("requests", requests.entries());
        return "audit/audit";
    }
}

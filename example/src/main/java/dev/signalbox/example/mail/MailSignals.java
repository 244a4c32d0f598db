package dev.signalbox.example.mail;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import dev.signalbox.example.user.User;
import org.springframework.stereotype.Component;

/** Writes to people when something happens to them. A bean, because it needs one. */
@Component
final class MailSignals {

    private final Mailer mailer;

    MailSignals(Mailer mailer) {
        this.mailer = mailer;
    }

    /** After commit: a user whose transaction rolls back has never registered. */
    @Receiver(signal = POST_SAVE, sender = User.class, when = "created", phase = AFTER_COMMIT)
    void welcome(User user) {
        String text = """
                Hello %s,

                you are registered as "%s", and your profile is ready.
                """.formatted(user.getFirstName(), user.getUsername());
        mailer.send(new Mail(user.getEmail(), "Welcome to Profiles", text));
    }
}

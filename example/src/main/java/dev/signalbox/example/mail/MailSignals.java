package dev.signalbox.example.mail;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import dev.signalbox.example.account.Account;
import dev.signalbox.example.account.AddressTaken;
import org.springframework.stereotype.Component;

/** Writes to people when something happens to them. A bean, because it needs one. */
@Component
final class MailSignals {

    private final Mailer mailer;

    MailSignals(Mailer mailer) {
        this.mailer = mailer;
    }

    /** After commit: somebody whose transaction rolls back has never registered. */
    @Receiver(signal = POST_SAVE, sender = Account.class, when = "created", phase = AFTER_COMMIT)
    void welcome(Account account) {
        String text = """
                Hello %s,

                you are registered as "%s", and your profile is ready.
                """.formatted(account.getFirstName(), account.getUsername());
        mailer.send(new Mail(account.getEmail(), "Welcome to Profiles", text));
    }

    /** Where the page must not say it. */
    @Receiver(value = AddressTaken.class, phase = AFTER_COMMIT)
    void remind(Account sender) {
        String text = """
                Hello %s,

                somebody, maybe you, has tried to register with your e-mail address. You have an account already: log
                in with this address. If it was not you, there is nothing to do.
                """.formatted(sender.getFirstName());
        mailer.send(new Mail(sender.getEmail(), "You have an account at Profiles", text));
    }
}

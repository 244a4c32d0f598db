package dev.signalbox.example.mail;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.StandardSignal.POST_DELETE;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import dev.signalbox.example.account.Account;
import dev.signalbox.example.account.AddressTaken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes to people when something happens to them. A bean, because it needs one. */
@Component
final class MailSignals {

    private final Mailer mailer;
    private final String administrator;

    MailSignals(Mailer mailer, @Value("${profiles.mail.administrator}") String administrator) {
        this.mailer = mailer;
        this.administrator = administrator;
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

    /** Whatever deleted the account, even its profile's deletion, and not if it is rolled back. */
    @Receiver(signal = POST_DELETE, sender = Account.class, phase = AFTER_COMMIT)
    void farewell(Account account) {
        String text = """
                Hello %s,

                your account "%s" and your profile are deleted.
                """.formatted(account.getFirstName(), account.getUsername());
        mailer.send(new Mail(account.getEmail(), "Your account at Profiles is deleted", text));
    }

    /** A receiver of its own, since the other mail may be refused. */
    @Receiver(signal = POST_DELETE, sender = Account.class, phase = AFTER_COMMIT)
    void report(Account account) {
        mailer.send(new Mail(
                administrator,
                "An account is deleted",
                "The account \"%s\" of %s is deleted.\n".formatted(account.getUsername(), account.getEmail())));
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

package dev.signalbox.example.mail;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.StandardSignal.POST_DELETE;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import dev.signalbox.example.account.Account;
import dev.signalbox.example.account.AddressTaken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends mails to the owners of accounts, and to the administrator. A bean, because it needs the mailer. */
@Component
final class MailSignals {

    private final Mailer mailer;
    private final String administrator;

    MailSignals(Mailer mailer, @Value("${profiles.mail.administrator}") String administrator) {
        this.mailer = mailer;
        this.administrator = administrator;
    }

    /** After the commit: if the transaction is rolled back, the user has not registered. */
    @Receiver(signal = POST_SAVE, sender = Account.class, when = "created", phase = AFTER_COMMIT)
    void welcome(Account account) {
        String text = """
                Hello %s,

                you are registered as "%s", and your profile is ready.
                """.formatted(account.getFirstName(), account.getUsername());
        mailer.send(new Mail(account.getEmail(), "Welcome to Profiles", text));
    }

    /** However the account was deleted, also together with its profile; not if the transaction is rolled back. */
    @Receiver(signal = POST_DELETE, sender = Account.class, phase = AFTER_COMMIT)
    void farewell(Account account) {
        String text = """
                Hello %s,

                your account "%s" and your profile are deleted.
                """.formatted(account.getFirstName(), account.getUsername());
        mailer.send(new Mail(account.getEmail(), "Your account at Profiles is deleted", text));
    }

    /** A separate receiver, because the mail server may refuse the other mail. */
    @Receiver(signal = POST_DELETE, sender = Account.class, phase = AFTER_COMMIT)
    void report(Account account) {
        mailer.send(new Mail(
                administrator,
                "An account is deleted",
                "The account \"%s\" of %s is deleted.\n".formatted(account.getUsername(), account.getEmail())));
    }

    /** Says by mail what the page must not say. */
    @Receiver(value = AddressTaken.class, phase = AFTER_COMMIT)
    void remind(Account sender) {
        String text = """
                Hello %s,

                a visitor, maybe you, has tried to register with your e-mail address. You have an account already: log
                in with this address. If it was not you, there is nothing to do.
                """.formatted(sender.getFirstName());
        mailer.send(new Mail(sender.getEmail(), "You have an account at Profiles", text));
    }
}

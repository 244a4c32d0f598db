package dev.signalbox.example.mail;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.StandardSignal.POST_DELETE;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import dev.signalbox.durable.Durable;
import dev.signalbox.example.account.Account;
import dev.signalbox.example.account.AddressTaken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends mails to the owners of accounts, and to the administrator. A bean, because it needs the mailer.
 *
 * <p>A durable mail is recorded in the transaction of its signal: if that is rolled back, there is none. After the commit it
 * is sent in the background, and again later if the mail server refuses it.
 */
@Component
final class MailSignals {

    private final Mailer mailer;
    private final String administrator;

    MailSignals(Mailer mailer, @Value("${profiles.mail.administrator}") String administrator) {
        this.mailer = mailer;
        this.administrator = administrator;
    }

    @Receiver(id = "mail.welcome", signal = POST_SAVE, sender = Account.class, when = "created")
    @Durable
    void welcome(Account account) {
        String text = """
                Hello %s,

                you are registered as "%s", and your profile is ready.
                """.formatted(account.getFirstName(), account.getUsername());
        mailer.send(new Mail(account.getEmail(), "Welcome to Profiles", text));
    }

    /** However the account was deleted, also together with its profile. */
    @Receiver(id = "mail.farewell", signal = POST_DELETE, sender = Account.class)
    @Durable
    void farewell(Account account) {
        String text = """
                Hello %s,

                your account "%s" and your profile are deleted.
                """.formatted(account.getFirstName(), account.getUsername());
        mailer.send(new Mail(account.getEmail(), "Your account at Profiles is deleted", text));
    }

    /** A separate receiver, because the mail server may refuse the other mail. */
    @Receiver(id = "mail.report", signal = POST_DELETE, sender = Account.class)
    @Durable
    void report(Account account) {
        mailer.send(new Mail(
                administrator,
                "An account is deleted",
                "The account \"%s\" of %s is deleted.\n".formatted(account.getUsername(), account.getEmail())));
    }

    /** Says by mail what the page must not say. Not durable: if it is lost, the visitor tries again. */
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

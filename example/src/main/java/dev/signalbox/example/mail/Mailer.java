package dev.signalbox.example.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/** Sends mails: over SMTP if {@code spring.mail.host} names a server, else into the {@link Outbox}. */
@Component
final class Mailer {

    private final @Nullable MailSender smtp;
    private final Outbox outbox;
    private final String from;

    /** @param smtp exists only if the configuration names a server */
    Mailer(ObjectProvider<MailSender> smtp, Outbox outbox, @Value("${profiles.mail.from}") String from) {
        this.smtp = smtp.getIfAvailable();
        this.outbox = outbox;
        this.from = from;
    }

    void send(Mail mail) {
        if (smtp == null) {
            outbox.add(mail);
            return;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.to());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        smtp.send(message);
    }

    boolean usesOutbox() {
        return smtp == null;
    }
}

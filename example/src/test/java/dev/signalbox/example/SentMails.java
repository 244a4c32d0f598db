package dev.signalbox.example;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Takes the place of an SMTP server, and keeps all mails. */
public final class SentMails implements MailSender {

    private final List<SimpleMailMessage> sent = new CopyOnWriteArrayList<>();
    private volatile String refused = "";

    /** Takes no mails for an address any more, until {@link #accept} or {@link #clear}. */
    public void refuse(String address) {
        refused = address;
    }

    /** Takes mails for all addresses again. */
    public void accept() {
        refused = "";
    }

    @Override
    public void send(SimpleMailMessage... messages) {
        for (SimpleMailMessage message : messages) {
            if (List.of(message.getTo()).contains(refused)) {
                throw new MailSendException("No such mailbox: " + refused);
            }
        }
        sent.addAll(List.of(messages));
    }

    /** For each mail to whom it went, and what it was about. */
    public List<String> subjects() {
        return sent.stream()
                .map(mail -> String.join(", ", mail.getTo()) + ": " + mail.getSubject())
                .toList();
    }

    public void clear() {
        refused = "";
        sent.clear();
    }
}

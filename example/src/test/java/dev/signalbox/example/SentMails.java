package dev.signalbox.example;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Takes the place of an SMTP server, and keeps all mails. */
public final class SentMails implements MailSender {

    private final List<SimpleMailMessage> sent = new CopyOnWriteArrayList<>();

    @Override
    public void send(SimpleMailMessage... messages) {
        sent.addAll(List.of(messages));
    }

    /** For each mail to whom it went, and what it was about. */
    public List<String> subjects() {
        return sent.stream()
                .map(mail -> String.join(", ", mail.getTo()) + ": " + mail.getSubject())
                .toList();
    }

    public void clear() {
        sent.clear();
    }
}

package dev.signalbox.example.mail;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the latest mails in memory if there is no SMTP server. */
@Component
final class Outbox {

    static final int CAPACITY = 50;

    private final Deque<Entry> entries = new ArrayDeque<>(CAPACITY);

    synchronized void add(Mail mail) {
        if (entries.size() == CAPACITY) {
            entries.removeLast();
        }
        entries.addFirst(new Entry(mail, Instant.now()));
    }

    /** The latest mails, latest first. */
    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** A mail and when it was written. */
    record Entry(Mail mail, Instant written) {}
}

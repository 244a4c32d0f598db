package dev.signalbox.example.audit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the latest requests in memory, because they are too many for a table. */
@Component
final class RequestLog {

    static final int CAPACITY = 100;

    private final Deque<Entry> entries = new ArrayDeque<>(CAPACITY);

    synchronized void add(Entry entry) {
        if (entries.size() == CAPACITY) {
            entries.removeLast();
        }
        entries.addFirst(entry);
    }

    /** The requests kept, latest first. */
    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * A request and its outcome.
     *
     * @param failure the exception with which it failed; null if it did not fail
     */
    record Entry(
            Instant at,
            String method,
            String path,
            int status,
            @Nullable String failure) {

        static Entry of(String method, String path, int status) {
            return new Entry(Instant.now(), method, path, status, null);
        }

        static Entry failed(String method, String path, Throwable exception) {
            return new Entry(Instant.now(), method, path, 500, exception.toString());
        }
    }
}

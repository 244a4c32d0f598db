package dev.signalbox.spring.events;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What was heard, in order. */
@Component
public class Journal {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();

    void add(String entry) {
        entries.add(entry);
    }

    /** Adds what is heard on another thread. */
    void report(String entry) {
        reports.add(entry);
    }

    /** Waits for the next entry about this person. */
    String nextReport(String customer) throws InterruptedException {
        while (true) {
            String report = Objects.requireNonNull(reports.poll(30, TimeUnit.SECONDS), "nothing was reported");
            if (report.contains(customer)) {
                return report;
            }
        }
    }

    /** Takes the entries that begin with this text. */
    List<String> take(String... beginnings) {
        List<String> all = entries.stream()
                .filter(entry -> List.of(beginnings).stream().anyMatch(entry::startsWith))
                .toList();
        entries.clear();
        return all;
    }
}

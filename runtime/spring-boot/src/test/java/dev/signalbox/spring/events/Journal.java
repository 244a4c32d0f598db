package dev.signalbox.spring.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** What was heard, in order. */
@Component
public class Journal {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    void add(String entry) {
        entries.add(entry);
    }

    /** Takes what is there that begins so. */
    List<String> take(String... beginnings) {
        List<String> all = entries.stream()
                .filter(entry -> List.of(beginnings).stream().anyMatch(entry::startsWith))
                .toList();
        entries.clear();
        return all;
    }
}

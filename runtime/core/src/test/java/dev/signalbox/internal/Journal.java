package dev.signalbox.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes who was called, in order. */
final class Journal {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    void note(String entry) {
        entries.add(entry);
    }

    List<String> entries() {
        return entries;
    }

    void clear() {
        entries.clear();
    }
}

package dev.signalbox.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes which receivers were called, in order. */
public final class Journal {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    public void note(String entry) {
        entries.add(entry);
    }

    public List<String> entries() {
        return entries;
    }

    public void clear() {
        entries.clear();
    }
}

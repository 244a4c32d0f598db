package dev.signalbox.kafka.internal.thread;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs the first of several failures in a row, and the end of them. */
public final class Complaints {

    private static final System.Logger LOG = System.getLogger("dev.signalbox.kafka");

    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    /**
     * Something failed and will be tried again.
     *
     * @param what as a sentence without a full stop: it is the same for each failure in the row
     */
    public void failed(String what, Throwable failure) {
        if (failing.add(what)) {
            LOG.log(Level.WARNING, what + ". It is tried again until it works", failure);
        }
    }

    /** It worked. */
    public void worked(String what) {
        if (!failing.isEmpty() && failing.remove(what)) {
            LOG.log(Level.INFO, "Over: " + what);
        }
    }
}

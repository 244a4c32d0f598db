package dev.signalbox.kafka.internal.thread;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs the first of several failures in a row, and that they are over. */
public final class Complaints {

    private static final System.Logger LOG = System.getLogger("dev.signalbox.kafka");

    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    /**
     * Logs that work failed and will be tried again.
     *
     * @param what failed: a sentence without a full stop, the same for each failure in the row
     */
    public void failed(String what, Throwable failure) {
        if (failing.add(what)) {
            LOG.log(Level.WARNING, what + ". It is tried again until it works", failure);
        }
    }

    /** Logs that work succeeds again, if it failed before. */
    public void worked(String what) {
        if (!failing.isEmpty() && failing.remove(what)) {
            LOG.log(Level.INFO, "Over: " + what);
        }
    }
}

package dev.signalbox.hibernate;

import dev.signalbox.SignalLoopError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rounds of one dispatch, so that it ends even if its receivers never stop causing new signals. In the last
 * rounds it finds out who that is: what receivers write is then flushed after each of them.
 */
final class Rounds {

    private static final int MOST = 16;
    private static final int TRACED = 8;

    private final Runnable flush;
    private int count;

    /** By instance: who caused its change that is told in this round, or was told in an earlier one. */
    private Map<Object, Cause> causes = new IdentityHashMap<>();

    private final Map<Object, Cause> latest = new IdentityHashMap<>();
    private final Map<Object, Cause> inThisRound = new IdentityHashMap<>();

    /**
     * Begins to count.
     *
     * @param flush writes what receivers left in the session
     */
    Rounds(Runnable flush) {
        this.flush = flush;
    }

    private record Cause(String receiver, @Nullable Cause before) {}

    /**
     * Begins a round with these changes.
     *
     * @return the same
     * @throws SignalLoopError if there were too many before
     */
    List<Change> begin(List<Change> changes) {
        if (count == MOST) {
            throw new SignalLoopError(loop(changes));
        }
        count++;
        if (isTraced()) {
            causes = new IdentityHashMap<>(latest);
            inThisRound.clear();
        }
        return changes;
    }

    void flush() {
        flush.run();
    }

    private boolean isTraced() {
        return count > MOST - TRACED;
    }

    /** A receiver has heard of a change; whatever is pending since has been caused by it. */
    void called(String receiver, Change heard, PendingChanges pending) {
        if (isTraced()) {
            flush();
            Cause cause = new Cause(receiver, causes.get(heard.instance()));
            pending.instances().forEach(each -> {
                if (inThisRound.putIfAbsent(each, cause) == null) {
                    latest.put(each, cause);
                }
            });
        }
    }

    /** The receivers that cause each other's signals; or if none comes twice, those that led to the last change. */
    private List<String> loop(Collection<Change> changes) {
        List<String> receivers = new ArrayList<>();
        for (Change change : changes) {
            for (Cause cause = latest.get(change.instance()); cause != null; cause = cause.before) {
                receivers.add(cause.receiver);
                if (cause.before != null && receivers.contains(cause.before.receiver)) {
                    receivers.add(cause.before.receiver);
                    break;
                }
            }
            if (!receivers.isEmpty()) {
                break;
            }
        }
        Collections.reverse(receivers);
        return receivers;
    }
}

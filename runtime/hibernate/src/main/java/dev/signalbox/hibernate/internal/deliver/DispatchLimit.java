package dev.signalbox.hibernate.internal.deliver;

import dev.signalbox.SignalLoopError;
import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.PendingChanges;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rounds of a dispatch and ends it, if its receivers cause new signals without end. In the last rounds it
 * flushes after each receiver, to find out which receiver causes which change.
 */
public final class DispatchLimit {

    private static final int MOST = 16;
    private static final int TRACED = 8;

    private final PendingChanges pending;
    private final Runnable flush;
    private int count;
    private @Nullable LoopTrace trace;

    /**
     * Begins to count.
     *
     * @param flush writes the changes that receivers made in the session
     */
    public DispatchLimit(PendingChanges pending, Runnable flush) {
        this.pending = pending;
        this.flush = flush;
    }

    /**
     * Begins a round with these changes.
     *
     * @return the same changes
     * @throws SignalLoopError if there were too many before
     */
    public List<Change> begin(List<Change> changes) {
        if (count == MOST) {
            throw new SignalLoopError(trace == null ? List.of() : trace.loopTo(changes));
        }
        count++;
        if (count > MOST - TRACED) {
            trace = trace == null ? new LoopTrace() : trace;
            trace.beginRound();
        }
        return changes;
    }

    public void flush() {
        flush.run();
    }

    /** Returns a consumer. The caller must give it the id of each receiver that has heard the change. */
    public Consumer<String> callsOf(Change change) {
        LoopTrace current = trace;
        if (current == null) {
            return receiver -> {};
        }
        return receiver -> {
            flush();
            current.caused(receiver, change, pending);
        };
    }
}

package dev.signalbox.internal.carry;

import dev.signalbox.Signal;
import dev.signalbox.SignalLoopError;
import dev.signalbox.spi.Probe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts, on each thread, the deferred calls that lead to further deferred calls, and ends a loop of them. Such a loop,
 * through a phase or the executor, would never reach the end of the stack. If a depth is set on the dispatcher, counts
 * all calls.
 */
public final class DeferredCallDepth {

    /**
     * How many deferred calls may lead to each other if the dispatcher sets no limit. If each of them opens a
     * transaction and the end of that transaction calls the next, all are on one stack, and the stack must hold them.
     */
    public static final int MOST_CALLS = 100;

    private final int most;
    private final boolean counting;

    @SuppressWarnings("ThreadLocalUsage") // each dispatcher has its own
    private final ThreadLocal<@Nullable Chain> present = new ThreadLocal<>();

    private DeferredCallDepth(int most, boolean counting) {
        this.most = most;
        this.counting = counting;
    }

    /** Counts deferred calls, when they are deferred. */
    public static DeferredCallDepth ofDeferredCalls() {
        return new DeferredCallDepth(MOST_CALLS, false);
    }

    /** Counts all calls, when they begin. */
    public static DeferredCallDepth ofCalls(int most) {
        return new DeferredCallDepth(most, true);
    }

    /** Calls that led to each other, the last one first. */
    private record Chain(
            String receiver, int depth, @Nullable Chain before) {}

    /** Wraps work of a receiver that runs later: it will know the calls that led to it. */
    Runnable leadingTo(String receiver, Runnable work) {
        Chain chain = counting ? present.get() : next(receiver);
        return () -> {
            Chain before = present.get();
            restore(chain);
            try {
                work.run();
            } finally {
                restore(before);
            }
        };
    }

    /** A probe that counts calls that are not deferred. */
    public Probe counting() {
        return new Probe() {
            @Override
            public void before(String receiver, Signal signal) {
                present.set(next(receiver));
            }

            @Override
            public void after(String receiver, Signal signal) {
                leave();
            }

            @Override
            public void failed(String receiver, Signal signal, Throwable failure) {
                leave();
            }
        };
    }

    private void leave() {
        Chain left = present.get();
        restore(left == null ? null : left.before);
    }

    private Chain next(String receiver) {
        Chain before = present.get();
        Chain next = new Chain(receiver, before == null ? 1 : before.depth + 1, before);
        if (next.depth > most) {
            throw loop(next);
        }
        return next;
    }

    /** The error shows the receivers of the loop. If no receiver is in the chain twice, it shows the whole chain. */
    private static SignalLoopError loop(Chain last) {
        List<String> receivers = new ArrayList<>();
        for (Chain each = last; each != null; each = each.before) {
            receivers.add(each.receiver);
        }
        Collections.reverse(receivers);
        List<String> loop = loopAtEnd(receivers);
        return new SignalLoopError(loop.isEmpty() ? receivers : loop);
    }

    /** The receivers between the last two calls of one receiver, both included. */
    public static List<String> loopAtEnd(List<String> receivers) {
        if (receivers.isEmpty()) {
            return List.of();
        }
        int last = receivers.size() - 1;
        int before = receivers.subList(0, last).lastIndexOf(receivers.get(last));
        return before < 0 ? List.of() : receivers.subList(before, last + 1);
    }

    private void restore(@Nullable Chain chain) {
        if (chain == null) {
            present.remove();
        } else {
            present.set(chain);
        }
    }
}

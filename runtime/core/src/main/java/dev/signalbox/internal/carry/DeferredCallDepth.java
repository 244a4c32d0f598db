package dev.signalbox.internal.carry;

import dev.signalbox.Signal;
import dev.signalbox.SignalLoopError;
import dev.signalbox.spi.Probe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts deferred calls that lead to further deferred calls, on each thread, and ends a loop of them: a loop through a
 * phase or through the executor never reaches the end of the stack. If a depth is set on the dispatcher, counts all
 * calls.
 */
public final class DeferredCallDepth {

    /**
     * How many deferred calls may lead to each other if the dispatcher sets no limit. Where each opens a transaction at
     * whose end the next is called, all of them are on one stack, which has to hold them.
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

    /** The work of a receiver that is done later, with the calls that led to it. */
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

    /** If no receiver comes twice there is no loop but a long chain: then the error shows all of it. */
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

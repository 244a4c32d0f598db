package dev.signalbox.internal;

import dev.signalbox.Muting;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What threads have muted, each for itself. While no thread has, plans do not ask here at all: the dispatcher is wired
 * anew when that begins and when it ends.
 */
final class Mutes {

    @SuppressWarnings("ThreadLocalUsage") // each dispatcher has its own
    private final ThreadLocal<@Nullable Mute> innermost = new ThreadLocal<>();

    private final DefaultDispatcher dispatcher;
    private final Set<Mute> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private volatile boolean any;

    Mutes(DefaultDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Mutes for this thread. */
    Muting mute(List<Topic<?>> topics, Set<String> owners) {
        Mute mute = new Mute(new Muted(topics, owners), present());
        innermost.set(mute);
        begin(mute);
        return () -> {
            end(mute);
            restore(present());
        };
    }

    boolean isAny() {
        return any;
    }

    /** Whether this thread has muted the signal, or the class of the receiver. */
    boolean isMuted(Signal signal, String owner) {
        for (Mute each = innermost.get(); each != null; each = each.outer) {
            if (each.mutes(signal, owner)) {
                return true;
            }
        }
        return false;
    }

    /** The work with what this thread has muted at present, for another thread. */
    Runnable carriedInto(Runnable work) {
        Mute carried = present();
        if (carried == null) {
            return work;
        }
        return () -> {
            Mute before = innermost.get();
            innermost.set(carried);
            try {
                work.run();
            } finally {
                restore(before);
            }
        };
    }

    /** Ends what any thread has muted. */
    synchronized void endAll() {
        List.copyOf(open).forEach(this::end);
    }

    private synchronized void begin(Mute mute) {
        open.add(mute);
        changed();
    }

    private synchronized void end(Mute mute) {
        mute.end();
        open.remove(mute);
        changed();
    }

    /** Keeps the lock until all plans ask: who mutes next must not send by one that does not. */
    private void changed() {
        if (any == open.isEmpty()) {
            any = !any;
            dispatcher.rewireAll();
        }
    }

    /** The innermost one of this thread that has not ended, whichever ended first and on whatever thread. */
    private @Nullable Mute present() {
        Mute present = innermost.get();
        while (present != null && present.hasEnded()) {
            present = present.outer;
        }
        return present;
    }

    private void restore(@Nullable Mute mute) {
        if (mute == null) {
            innermost.remove();
        } else {
            innermost.set(mute);
        }
    }

    private record Muted(List<Topic<?>> topics, Set<String> owners) {}

    /**
     * What one call muted, inside what was muted before it. One that has ended holds no topics, and it never holds its
     * dispatcher: a thread of a pool may keep it, and must not keep an application alive with it.
     */
    private static final class Mute {

        private final @Nullable Mute outer;
        private volatile @Nullable Muted muted;

        Mute(Muted muted, @Nullable Mute outer) {
            this.muted = muted;
            this.outer = outer;
        }

        boolean mutes(Signal signal, String owner) {
            Muted what = muted;
            return what != null
                    && (what.owners.contains(owner) || what.topics.stream().anyMatch(topic -> topic.includes(signal)));
        }

        boolean hasEnded() {
            return muted == null;
        }

        void end() {
            muted = null;
        }
    }
}

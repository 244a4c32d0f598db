package dev.signalbox.internal;

import dev.signalbox.Muting;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What threads have muted, each for itself. While no thread has, plans do not ask here at all: {@code whenAnyChanges} is
 * run when that begins and when it ends.
 */
final class Mutes {

    @SuppressWarnings("ThreadLocalUsage") // each dispatcher has its own
    private final ThreadLocal<@Nullable Mute> innermost = new ThreadLocal<>();

    private final Runnable whenAnyChanges;
    private int open;

    Mutes(Runnable whenAnyChanges) {
        this.whenAnyChanges = whenAnyChanges;
    }

    /** Mutes for this thread. */
    Muting mute(List<Topic<?>> topics, Set<String> owners) {
        Mute mute = new Mute(topics, owners, innermost.get());
        innermost.set(mute);
        count(1);
        return mute;
    }

    synchronized boolean isAny() {
        return open > 0;
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
        Mute carried = innermost.get();
        if (carried == null) {
            return work;
        }
        return () -> {
            Mute before = innermost.get();
            innermost.set(carried);
            // One more that is open, so that plans ask as long as the work is under way.
            count(1);
            try {
                work.run();
            } finally {
                restore(before);
                count(-1);
            }
        };
    }

    private void restore(@Nullable Mute mute) {
        if (mute == null) {
            innermost.remove();
        } else {
            innermost.set(mute);
        }
    }

    private void count(int more) {
        boolean changed;
        synchronized (this) {
            boolean before = isAny();
            open += more;
            changed = before != isAny();
        }
        if (changed) {
            whenAnyChanges.run();
        }
    }

    /** What one call muted, inside what was muted before it. */
    private final class Mute implements Muting {

        private final List<Topic<?>> topics;
        private final Set<String> owners;
        private final @Nullable Mute outer;
        private volatile boolean closed;

        Mute(List<Topic<?>> topics, Set<String> owners, @Nullable Mute outer) {
            this.topics = topics;
            this.owners = owners;
            this.outer = outer;
        }

        boolean mutes(Signal signal, String owner) {
            return !closed && (owners.contains(owner) || topics.stream().anyMatch(topic -> topic.includes(signal)));
        }

        /** Whichever is closed first: those that are closed are left when nothing inside them is open. */
        @Override
        public void close() {
            synchronized (this) {
                if (closed) {
                    return;
                }
                closed = true;
            }
            Mute present = innermost.get();
            while (present != null && present.closed) {
                present = present.outer;
            }
            restore(present);
            count(-1);
        }
    }
}

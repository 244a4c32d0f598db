package dev.signalbox.internal.send;

import dev.signalbox.Signal;
import dev.signalbox.internal.plan.Plans;
import dev.signalbox.internal.plan.Straight;
import dev.signalbox.spi.Senders;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The plans of which a channel in a static field knows without looking into its wiring.
 *
 * @param everyone the plan for all senders, if they share one
 * @param first else the plan for the class of senders that was met first
 * @param second the plan for the one that was met next
 */
record Link<S extends Signal>(
        @Nullable Straight<S> everyone,
        @Nullable Known<S> first,
        @Nullable Known<S> second) {

    /** The plan for one class of senders, which is held weakly: the signal's class may outlive it. */
    private record Known<S extends Signal>(WeakReference<Class<?>> key, Straight<S> plan) {}

    static <S extends Signal> Link<S> none() {
        return new Link<>(null, null, null);
    }

    static <S extends Signal> Link<S> ofEveryone(Straight<S> plan) {
        return new Link<>(plan, null, null);
    }

    /** With the plan for one more class of senders. */
    Link<S> and(Class<?> key, Straight<S> plan) {
        Known<S> known = new Known<>(new WeakReference<>(key), plan);
        return first == null ? new Link<>(null, known, null) : new Link<>(null, first, known);
    }

    boolean isEmpty() {
        return everyone == null && first == null;
    }

    boolean isFull() {
        return everyone != null || second != null;
    }

    /** The plan for this signal, or null if it is not known. */
    @Nullable
    Straight<S> planFor(S signal) {
        if (everyone != null || first == null) {
            return everyone;
        }
        return planFor(Plans.keyOf(Senders.classOf(signal.sender())));
    }

    @Nullable
    Straight<S> planFor(Class<?> key) {
        if (first != null && first.key.refersTo(key)) {
            return first.plan;
        }
        return second != null && second.key.refersTo(key) ? second.plan : null;
    }
}

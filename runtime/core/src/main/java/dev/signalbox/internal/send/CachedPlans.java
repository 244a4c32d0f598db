package dev.signalbox.internal.send;

import dev.signalbox.Signal;
import dev.signalbox.internal.plan.DirectPlan;
import dev.signalbox.internal.plan.PlansBySender;
import dev.signalbox.spi.Senders;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The content of a {@link PlanCache}: one plan for all senders, or the plans for two classes of senders.
 *
 * @param everyone the plan for all senders, if they share one
 * @param first otherwise, the plan for the class of senders that sent first
 * @param second the plan for the class of senders that sent next
 */
record CachedPlans<S extends Signal>(
        @Nullable DirectPlan<S> everyone,
        @Nullable Known<S> first,
        @Nullable Known<S> second) {

    /** The plan for one class of senders. Held weakly: the class may be unloaded before the class of the signal. */
    private record Known<S extends Signal>(WeakReference<Class<?>> key, DirectPlan<S> plan) {}

    static <S extends Signal> CachedPlans<S> none() {
        return new CachedPlans<>(null, null, null);
    }

    static <S extends Signal> CachedPlans<S> ofEveryone(DirectPlan<S> plan) {
        return new CachedPlans<>(plan, null, null);
    }

    /** A copy with the plan for one more class of senders. */
    CachedPlans<S> and(Class<?> key, DirectPlan<S> plan) {
        Known<S> known = new Known<>(new WeakReference<>(key), plan);
        return first == null ? new CachedPlans<>(null, known, null) : new CachedPlans<>(null, first, known);
    }

    boolean isEmpty() {
        return everyone == null && first == null;
    }

    boolean isFull() {
        return everyone != null || second != null;
    }

    /** The plan for this signal, or null if it is not known. */
    @Nullable
    DirectPlan<S> planFor(S signal) {
        if (everyone != null || first == null) {
            return everyone;
        }
        return planFor(PlansBySender.keyOf(Senders.classOf(signal.sender())));
    }

    @Nullable
    DirectPlan<S> planFor(Class<?> key) {
        if (first != null && first.key.refersTo(key)) {
            return first.plan;
        }
        return second != null && second.key.refersTo(key) ? second.plan : null;
    }
}

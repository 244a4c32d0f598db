package dev.signalbox.internal.plan;

import dev.signalbox.Signal;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plans of one wiring by the class of the sender. Looking one up takes no lock and makes no object.
 *
 * <p>Holds classes of senders weakly, so that a dispatcher does not keep the class loaders of plug-ins alive.
 */
public final class PlansBySender<S extends Signal> {

    /** Stands for the class of a null sender. */
    private static final class NoSender {}

    /**
     * At least half of the slots are empty, so that a search ends soon. The array never changes: adding a plan replaces
     * it.
     */
    private volatile @Nullable Entry<S>[] slots = slotsOf(List.of());

    /** The key of a class of senders here; null is the class of a null sender. */
    public static Class<?> keyOf(@Nullable Class<?> sender) {
        return sender == null ? NoSender.class : sender;
    }

    @Nullable
    Plan<S> get(Class<?> sender) {
        @Nullable Entry<S>[] present = slots;
        Entry<S> entry = present[slotOf(sender, present)];
        return entry == null ? null : entry.plan;
    }

    /**
     * Adds a plan, and drops the plans of senders whose classes were unloaded.
     *
     * @return the plan that another thread has added in between, or else this one
     */
    synchronized Plan<S> add(Class<?> sender, Plan<S> plan) {
        Plan<S> known = get(sender);
        if (known != null) {
            return known;
        }
        List<Entry<S>> entries = new ArrayList<>();
        for (Entry<S> each : slots) {
            if (each != null && !each.refersTo(null)) {
                entries.add(each);
            }
        }
        entries.add(new Entry<>(sender, plan));
        slots = slotsOf(entries);
        return plan;
    }

    private static <S extends Signal> @Nullable Entry<S>[] slotsOf(List<Entry<S>> entries) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
        @Nullable
        Entry<S>[] slots = new Entry[4 * Math.max(1, Integer.highestOneBit(entries.size()))];
        for (Entry<S> each : entries) {
            int slot = each.hash & (slots.length - 1);
            while (slots[slot] != null) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = each;
        }
        return slots;
    }

    /** The slot of the sender, or the empty slot where the sender belongs. */
    private static <S extends Signal> int slotOf(Class<?> sender, @Nullable Entry<S>[] slots) {
        int slot = sender.hashCode() & (slots.length - 1);
        for (Entry<S> each = slots[slot]; each != null && !each.refersTo(sender); each = slots[slot]) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static final class Entry<S extends Signal> extends WeakReference<Class<?>> {

        private final int hash;
        private final Plan<S> plan;

        Entry(Class<?> sender, Plan<S> plan) {
            super(sender);
            this.hash = sender.hashCode();
            this.plan = plan;
        }
    }
}

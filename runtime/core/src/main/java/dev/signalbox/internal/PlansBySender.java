package dev.signalbox.internal;

import dev.signalbox.Signal;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Plans by the class of the sender. Holds the classes weakly: a signal class may outlive those who send it.
 *
 * <p>An open hash table, always less than half full, whose slots are filled once. Looking up takes no lock: a thread that
 * does not see another's entry yet, or not all of it, finds none and asks again under the lock.
 */
final class PlansBySender<S extends Signal> {

    private static final int SMALLEST = 16;

    /** Stands for the class of a null sender. */
    private static final class Nobody {}

    private static final class Entry<S extends Signal> extends WeakReference<Class<?>> {
        final int hash;
        final Plan<S> plan;

        Entry(Class<?> key, Plan<S> plan) {
            super(key);
            this.hash = key.hashCode();
            this.plan = plan;
        }
    }

    private volatile @Nullable Entry<S>[] table = newTable(SMALLEST);
    private int size;

    /** What stands for a class of senders in {@link #get} and {@link #add}; null is the class of a null sender. */
    static Class<?> keyOf(@Nullable Class<?> sender) {
        return sender == null ? Nobody.class : sender;
    }

    /** The plan for this class, or null if none has been added. */
    @Nullable
    Plan<S> get(Class<?> key) {
        @Nullable Entry<S>[] entries = table;
        int mask = entries.length - 1;
        for (int slot = slot(key.hashCode(), mask); ; slot = (slot + 1) & mask) {
            Entry<S> entry = entries[slot];
            if (entry == null) {
                return null;
            }
            if (entry.refersTo(key)) {
                return entry.plan;
            }
        }
    }

    /** Adds a plan for a class, unless there is one. */
    synchronized Plan<S> add(Class<?> key, Plan<S> plan) {
        Plan<S> known = get(key);
        if (known != null) {
            return known;
        }
        if (2 * (size + 1) >= table.length) {
            grow();
        }
        insert(new Entry<>(key, plan), table);
        size++;
        return plan;
    }

    /** Leaves out the classes that are gone. */
    private void grow() {
        @Nullable Entry<S>[] larger = newTable(table.length * 2);
        size = 0;
        for (Entry<S> entry : table) {
            if (entry != null && !entry.refersTo(null)) {
                insert(entry, larger);
                size++;
            }
        }
        table = larger;
    }

    private static <S extends Signal> void insert(Entry<S> entry, @Nullable Entry<S>[] entries) {
        int mask = entries.length - 1;
        int slot = slot(entry.hash, mask);
        while (entries[slot] != null) {
            slot = (slot + 1) & mask;
        }
        entries[slot] = entry;
    }

    private static int slot(int hash, int mask) {
        return (hash ^ (hash >>> 16)) & mask;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no generic arrays
    private static <S extends Signal> @Nullable Entry<S>[] newTable(int length) {
        return new Entry[length];
    }
}

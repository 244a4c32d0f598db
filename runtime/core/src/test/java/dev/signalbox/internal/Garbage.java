package dev.signalbox.internal;

import java.lang.ref.WeakReference;

/** Finds out whether objects are garbage collected. */
public final class Garbage {

    /** One collection is enough for most objects. Objects that an ending thread still holds need several. */
    private static final int MOST_COLLECTIONS = 100;

    private static final int FEW_COLLECTIONS = 5;

    private Garbage() {}

    /** Whether the object is collected. Starts the garbage collector a limited number of times. */
    public static boolean isCollected(WeakReference<?> reference) {
        return isCollected(reference, MOST_COLLECTIONS);
    }

    /** Whether the object outlives collections. */
    public static boolean isKept(WeakReference<?> reference) {
        return !isCollected(reference, FEW_COLLECTIONS);
    }

    @SuppressWarnings("ThreadPriorityCheck") // gives the collector time
    private static boolean isCollected(WeakReference<?> reference, int collections) {
        for (int i = 0; i < collections && !reference.refersTo(null); i++) {
            System.gc();
            Thread.yield();
        }
        return reference.refersTo(null);
    }
}

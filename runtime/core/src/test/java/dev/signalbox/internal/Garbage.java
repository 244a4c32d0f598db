package dev.signalbox.internal;

import java.lang.ref.WeakReference;

/** What becomes of objects that nobody holds. */
final class Garbage {

    /** One collection is enough for most objects; what a thread that is about to end still holds takes some. */
    private static final int MOST_COLLECTIONS = 100;

    private Garbage() {}

    /** Whether the object is collected, for which the garbage collector is asked a limited number of times. */
    @SuppressWarnings("ThreadPriorityCheck") // the collector is given its time
    static boolean isCollected(WeakReference<?> reference) {
        for (int i = 0; i < MOST_COLLECTIONS && !reference.refersTo(null); i++) {
            System.gc();
            Thread.yield();
        }
        return reference.refersTo(null);
    }
}

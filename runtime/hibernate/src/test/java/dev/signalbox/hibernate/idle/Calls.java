package dev.signalbox.hibernate.idle;

import java.util.Map;
import java.util.TreeMap;

/** Counts the calls of methods of entities. Used by one thread at a time. */
public final class Calls {

    private static final Map<String, Integer> COUNTS = new TreeMap<>();
    private static boolean refused;

    private Calls() {}

    /** Starts to count again. */
    public static void count() {
        COUNTS.clear();
        refused = false;
    }

    /** Makes all calls fail from now on. */
    public static void refuse() {
        refused = true;
    }

    /** The number of calls, by class and method. */
    public static Map<String, Integer> counts() {
        return new TreeMap<>(COUNTS);
    }

    static void called(Object instance, String method) {
        if (refused) {
            throw new UnsupportedOperationException(
                    method + " of " + instance.getClass().getName());
        }
        COUNTS.merge(instance.getClass().getSimpleName() + "." + method, 1, Integer::sum);
    }
}

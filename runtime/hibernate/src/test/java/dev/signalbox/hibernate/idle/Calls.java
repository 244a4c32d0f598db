package dev.signalbox.hibernate.idle;

import java.util.Map;
import java.util.TreeMap;

/** The calls of methods that an application may have written as it likes. Of one thread at a time. */
public final class Calls {

    private static final Map<String, Integer> COUNTS = new TreeMap<>();
    private static boolean refused;

    private Calls() {}

    /** Counts from none on. */
    public static void count() {
        COUNTS.clear();
        refused = false;
    }

    /** Makes all fail from now on. */
    public static void refuse() {
        refused = true;
    }

    /** How many there were, by class and method. */
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

package dev.signalbox.internal.find;

import dev.signalbox.internal.Log;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes whose receivers are left out because the JVM cannot link them. The log names each of them once. Safe for
 * several threads.
 */
public final class UnlinkableClasses {

    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private final Set<String> leftOut = ConcurrentHashMap.newKeySet();
    private final Map<String, Candidate<?>> failedCalls = new ConcurrentHashMap<>();

    public boolean contain(String owner) {
        return leftOut.contains(owner);
    }

    /** Leaves a class out, from the next plan on. */
    void add(String owner, Throwable error) {
        leftOut.add(owner);
        report(owner, error);
    }

    /**
     * Leaves out a class that did not link when generated code called it.
     *
     * @param last the last receiver of the part that called it
     */
    public void add(Candidate<?> last, Error error) {
        failedCalls.put(last.code(), last);
        add(last.owner(), error);
    }

    /**
     * The last receiver of the class that does not link, if another thread or an earlier call has already found this.
     * Null otherwise.
     */
    public @Nullable Candidate<?> foundBefore(Error error) {
        for (Candidate<?> each : failedCalls.values()) {
            if (each.failsToLink(error)) {
                return each;
            }
        }
        return null;
    }

    /** Names a class in the log. */
    void report(String name, Throwable error) {
        if (reported.add(name)) {
            Log.LOGGER.log(Level.ERROR, new LinkageErrorMessage(name, error).message(), error);
        }
    }

    /** Forgets all classes, because the next application has others. */
    void clear() {
        reported.clear();
        leftOut.clear();
        failedCalls.clear();
    }
}

package dev.signalbox.internal.carry;

import dev.signalbox.internal.carry.ThreadScopes.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scopes of threads. Plans contain whether there are any: the dispatcher makes new plans when the first scope is opened
 * and when the last one is closed.
 *
 * @param <T> what is in each
 */
final class OpenScopes<T> {

    private final ThreadScopes<T> scopes = new ThreadScopes<>();
    private final Rewirable dispatcher;
    private volatile List<Scope<T>> open = List.of();

    OpenScopes(Rewirable dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Opens a scope for this thread, inside its open scopes. */
    Scope<T> open(T content) {
        Scope<T> scope = scopes.open(content);
        begin(scope);
        return scope;
    }

    /** Closes one. Closing it again does nothing. */
    void close(Scope<T> scope) {
        end(scope);
        scopes.close(scope);
    }

    boolean isAny() {
        return !open.isEmpty();
    }

    /** All that are open, on any thread. */
    List<Scope<T>> all() {
        return open;
    }

    /** The innermost scope of this thread, even if it has already been closed. */
    @Nullable
    Scope<T> innermost() {
        return scopes.innermost();
    }

    /** Wraps work for another thread: it will run inside the scopes that are open on this thread now. */
    Runnable carriedInto(Runnable work) {
        return scopes.carriedInto(work);
    }

    /** Ends the scopes of all threads. */
    synchronized void endAll() {
        open.forEach(this::end);
    }

    /** Holds the lock until all plans are new. Else a thread that opens the next scope could send by an old plan. */
    private synchronized void begin(Scope<T> scope) {
        List<Scope<T>> all = new ArrayList<>(open);
        all.add(scope);
        set(all);
    }

    private synchronized void end(Scope<T> scope) {
        scope.end();
        List<Scope<T>> rest = new ArrayList<>(open);
        if (rest.remove(scope)) {
            set(rest);
        }
    }

    private void set(List<Scope<T>> all) {
        boolean any = isAny();
        open = List.copyOf(all);
        if (any != isAny()) {
            dispatcher.rewireAll();
        }
    }
}

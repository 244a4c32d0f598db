package dev.signalbox.internal.carry;

import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.internal.carry.ThreadScopes.Scope;
import dev.signalbox.spi.Integration.FaultInjector;
import dev.signalbox.spi.Integration.Watcher;
import dev.signalbox.spi.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The watches on threads. A watch is told what its own thread does, and what happens to work that this thread handed
 * on. While there are no watches, plans do not call this class.
 */
public final class Watches implements Probe, WorkCarrier {

    private final OpenScopes<Watcher> scopes;
    private final Rewirable dispatcher;

    public Watches(Rewirable dispatcher) {
        this.dispatcher = dispatcher;
        scopes = new OpenScopes<>(dispatcher);
    }

    /** Starts a watch on this thread. */
    public Registration watch(Watcher watcher) {
        Scope<Watcher> watch = scopes.open(watcher);
        if (watcher instanceof FaultInjector) {
            dispatcher.rewireAll();
        }
        return () -> {
            scopes.close(watch);
            if (watcher instanceof FaultInjector) {
                dispatcher.rewireAll();
            }
        };
    }

    public boolean isAny() {
        return scopes.isAny();
    }

    @Override
    public Runnable carriedInto(Runnable work) {
        return scopes.carriedInto(work);
    }

    /** Ends the watches of all threads. */
    public void endAll() {
        scopes.endAll();
    }

    /**
     * The watchers of this thread. If this thread belongs to no watch: all watchers. If its work comes from a thread
     * whose watch has ended: none.
     */
    List<Watcher> ofThisThread() {
        List<Watcher> watchers = new ArrayList<>();
        Scope<Watcher> innermost = scopes.innermost();
        if (innermost == null) {
            return all();
        }
        for (Scope<Watcher> each = innermost; each != null; each = each.outer()) {
            addTo(watchers, each);
        }
        return watchers;
    }

    /** The watchers of all threads. */
    List<Watcher> all() {
        List<Watcher> watchers = new ArrayList<>();
        for (Scope<Watcher> each : scopes.all()) {
            addTo(watchers, each);
        }
        return watchers;
    }

    private static void addTo(List<Watcher> watchers, Scope<Watcher> watch) {
        Watcher watcher = watch.content();
        if (watcher != null) {
            watchers.add(watcher);
        }
    }

    @Override
    public void sent(Signal signal) {
        ofThisThread().forEach(each -> each.sent(signal));
    }

    @Override
    public void before(String receiver, Signal signal) {
        ofThisThread().forEach(each -> each.before(receiver, signal));
    }

    @Override
    public void after(String receiver, Signal signal, @Nullable Object answer) {
        List<Watcher> watchers = ofThisThread();
        watchers.forEach(each -> each.after(receiver, signal, answer));
        if (answer instanceof CompletionStage<?> stage) {
            Named work = new Named(receiver);
            watchers.forEach(each -> each.begun(work));
            stage.whenComplete((value, thrown) -> {
                if (thrown != null) {
                    Throwable cause = causeOf(thrown);
                    watchers.forEach(each -> each.failedLater(receiver, signal, cause));
                }
                watchers.forEach(each -> each.ended(work));
            });
        }
    }

    /** The exception with which a stage failed, without the wrapper of the JDK. */
    public static Throwable causeOf(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        return cause == null ? thrown : cause;
    }

    @Override
    public void failed(String receiver, Signal signal, Throwable failure) {
        ofThisThread().forEach(each -> each.failed(receiver, signal, failure));
    }

    public void failedLater(String receiver, Signal signal, Throwable failure) {
        ofThisThread().forEach(each -> each.failedLater(receiver, signal, failure));
    }

    /** Wraps the executor of async receivers: watchers are told of the work that it is handed. */
    public Executor around(Executor executor) {
        return new WatchedExecutor(this, executor);
    }

    private record WatchedExecutor(Watches watches, Executor executor) implements Executor {

        @Override
        public void execute(Runnable work) {
            watches.execute(work, executor);
        }
    }

    private void execute(Runnable work, Executor executor) {
        List<Watcher> watchers = isAny() ? ofThisThread() : List.of();
        if (watchers.isEmpty()) {
            executor.execute(work);
            return;
        }
        watchers.forEach(each -> each.begun(work));
        try {
            executor.execute(() -> {
                try {
                    work.run();
                } finally {
                    watchers.forEach(each -> each.ended(work));
                }
            });
        } catch (RuntimeException | Error e) {
            watchers.forEach(each -> each.ended(work));
            throw e;
        }
    }

    /** The work of a stage that a receiver returned. */
    private static final class Named {

        private final String receiver;

        Named(String receiver) {
            this.receiver = receiver;
        }

        @Override
        public String toString() {
            return receiver;
        }
    }
}

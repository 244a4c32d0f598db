package dev.signalbox.internal.process;

import dev.signalbox.Adoption;
import dev.signalbox.internal.application.DefaultDispatcher;
import dev.signalbox.internal.carry.Scopes;
import dev.signalbox.internal.carry.Scopes.Scope;
import dev.signalbox.internal.carry.WorkCarrier;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Applications that live beside the adopter of the process's dispatcher, and which threads use which of them. Holds them
 * weakly, and not at all once they are closed: a thread of a pool may outlive the application that it used.
 */
final class Guests implements WorkCarrier {

    /** What a thread uses that uses the process's dispatcher again. */
    private static final WeakReference<DefaultDispatcher> NONE = new WeakReference<>(null);

    private final Scopes<WeakReference<DefaultDispatcher>> uses = new Scopes<>();
    private final List<WeakReference<DefaultDispatcher>> all = new CopyOnWriteArrayList<>();

    boolean isAny() {
        return !all.isEmpty();
    }

    boolean contains(DefaultDispatcher application) {
        return all.contains(application.reference());
    }

    void add(DefaultDispatcher application) {
        all.add(application.reference());
    }

    /** Removes one, and those that nobody closed or held. */
    void remove(DefaultDispatcher application) {
        all.removeIf(each -> each.refersTo(null) || each.refersTo(application));
    }

    /** The one that this thread uses, or null if that is whose the process's dispatcher is. */
    @Nullable
    DefaultDispatcher ofThisThread() {
        WeakReference<DefaultDispatcher> used = all.isEmpty() ? null : used();
        return used == null ? null : used.get();
    }

    private @Nullable WeakReference<DefaultDispatcher> used() {
        for (Scope<WeakReference<DefaultDispatcher>> each = uses.innermost(); each != null; each = each.outer()) {
            WeakReference<DefaultDispatcher> used = each.content();
            if (used != null) {
                return used;
            }
        }
        return null;
    }

    /** Lets this thread use an application. */
    Adoption use(DefaultDispatcher application) {
        return open(application.reference());
    }

    /** Lets this thread use none of them. */
    Adoption useNone() {
        return open(NONE);
    }

    private Adoption open(WeakReference<DefaultDispatcher> used) {
        Scope<WeakReference<DefaultDispatcher>> use = uses.open(used);
        return () -> uses.close(use);
    }

    /** The work with what this thread uses at present. Stays the application's, though the thread goes on to another. */
    @Override
    public Runnable carriedInto(Runnable work) {
        WeakReference<DefaultDispatcher> used = all.isEmpty() ? null : used();
        if (used == null) {
            return work;
        }
        return () -> {
            Adoption use = open(used);
            try {
                work.run();
            } finally {
                use.close();
            }
        };
    }
}

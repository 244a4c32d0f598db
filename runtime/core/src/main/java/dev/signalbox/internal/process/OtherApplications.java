package dev.signalbox.internal.process;

import dev.signalbox.Registration;
import dev.signalbox.internal.application.ApplicationDispatcher;
import dev.signalbox.internal.carry.ThreadScopes;
import dev.signalbox.internal.carry.ThreadScopes.Scope;
import dev.signalbox.internal.carry.WorkCarrier;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Knows which threads use another application than the adopter of the default dispatcher, and which one. Holds
 * applications weakly and drops them when they are closed, because a thread of a pool may live longer than the
 * application that it used.
 */
final class OtherApplications implements WorkCarrier {

    /** Stands for the adopter, if a thread uses it again inside the use of another application. */
    private static final WeakReference<ApplicationDispatcher> NONE = new WeakReference<>(null);

    private final ThreadScopes<WeakReference<ApplicationDispatcher>> uses = new ThreadScopes<>();
    private final List<WeakReference<ApplicationDispatcher>> all = new CopyOnWriteArrayList<>();

    boolean isAny() {
        return !all.isEmpty();
    }

    boolean contains(ApplicationDispatcher application) {
        return all.contains(application.reference());
    }

    void add(ApplicationDispatcher application) {
        all.add(application.reference());
    }

    /** Removes an application, and those that were garbage collected without being closed. */
    void remove(ApplicationDispatcher application) {
        all.removeIf(each -> each.refersTo(null) || each.refersTo(application));
    }

    /** The application that this thread uses, or null if it uses the adopter. */
    @Nullable
    ApplicationDispatcher ofThisThread() {
        WeakReference<ApplicationDispatcher> used = all.isEmpty() ? null : used();
        return used == null ? null : used.get();
    }

    private @Nullable WeakReference<ApplicationDispatcher> used() {
        for (Scope<WeakReference<ApplicationDispatcher>> each = uses.innermost(); each != null; each = each.outer()) {
            WeakReference<ApplicationDispatcher> used = each.content();
            if (used != null) {
                return used;
            }
        }
        return null;
    }

    /** Lets this thread use an application. */
    Registration use(ApplicationDispatcher application) {
        return open(application.reference());
    }

    /** Lets this thread use the adopter. */
    Registration useNone() {
        return open(NONE);
    }

    private Registration open(WeakReference<ApplicationDispatcher> used) {
        Scope<WeakReference<ApplicationDispatcher>> use = uses.open(used);
        return () -> uses.close(use);
    }

    /**
     * Wraps work: it will use the application that this thread uses now, even if this thread uses another one by then.
     */
    @Override
    public Runnable carriedInto(Runnable work) {
        WeakReference<ApplicationDispatcher> used = all.isEmpty() ? null : used();
        if (used == null) {
            return work;
        }
        return () -> {
            Registration use = open(used);
            try {
                work.run();
            } finally {
                use.close();
            }
        };
    }
}

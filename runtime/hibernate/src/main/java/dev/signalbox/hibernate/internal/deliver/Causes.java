package dev.signalbox.hibernate.internal.deliver;

import dev.signalbox.Signal;
import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.Change.Deleted;
import dev.signalbox.hibernate.internal.change.UnboundSignal;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which calls of the application caused the changes of one transaction. Stays empty unless {@code
 * SignalboxSettings.EXPLAIN} is set.
 */
public final class Causes {

    private final boolean wanted;

    /** By instance: the calls whose change is not written yet. */
    private final IdentityHashMap<Object, CausedHere> calls = new IdentityHashMap<>();

    /** By instance: the causes of the changes that are sent in this round, and of those in the next round. */
    private IdentityHashMap<Object, CausedHere> told = new IdentityHashMap<>();

    private IdentityHashMap<Object, CausedHere> pending = new IdentityHashMap<>();

    /** By instance: the cause of its change in the whole transaction. */
    private final IdentityHashMap<Object, CausedHere> all = new IdentityHashMap<>();

    public Causes(boolean wanted) {
        this.wanted = wanted;
    }

    /** The causes of the next transaction. */
    public Causes next() {
        return wanted ? new Causes(true) : this;
    }

    /** The application made an instance persistent. */
    public void saved(String call, Object instance) {
        if (wanted && !calls.containsKey(instance)) {
            calls.put(instance, new CausedHere(call, instance));
        }
    }

    /** The application removed an instance. */
    public void removed(Object instance) {
        if (wanted) {
            calls.put(instance, new CausedHere("remove", instance));
        }
    }

    /** A change was written. If the application changed attributes of the instance, this is noticed only now. */
    public void written(Change change) {
        if (!wanted) {
            return;
        }
        Object instance = change.instance();
        CausedHere call = calls.remove(instance);
        CausedHere cause = call == null ? new CausedHere("flush", instance) : call;
        if (change instanceof Deleted) {
            pending.put(instance, cause);
            all.put(instance, cause);
        } else {
            pending.putIfAbsent(instance, cause);
            all.putIfAbsent(instance, cause);
        }
    }

    /** Begins a round. It sends the changes that were written before. */
    public void roundBegins() {
        if (wanted) {
            told = pending;
            pending = new IdentityHashMap<>();
        }
    }

    /** Adds the cause to a signal of this round. */
    public UnboundSignal ofRound(Change change, UnboundSignal signal) {
        return wanted ? with(told.get(change.instance()), signal) : signal;
    }

    /** Adds the cause to a signal of the whole transaction. */
    public UnboundSignal ofTransaction(Change change, UnboundSignal signal) {
        return wanted ? with(all.get(change.instance()), signal) : signal;
    }

    private static UnboundSignal with(@Nullable CausedHere cause, UnboundSignal signal) {
        return cause == null ? signal : new Caused(signal, cause);
    }

    private record Caused(UnboundSignal unbound, CausedHere cause) implements UnboundSignal {

        @Override
        public Signal using(@Nullable EntityManager entityManager) {
            return unbound.using(entityManager);
        }

        @Override
        public void explain(Throwable failure) {
            failure.addSuppressed(cause);
        }
    }

    /** The place in the application that caused a signal, as a stack trace. It is never thrown. */
    private static final class CausedHere extends Throwable {

        private static final long serialVersionUID = 1L;

        CausedHere(String call, Object instance) {
            super(call + " of " + instance.getClass().getName(), null, false, true);
            StackTraceElement[] trace = getStackTrace();
            setStackTrace(Arrays.copyOfRange(trace, callByApplication(trace), trace.length));
        }

        /** The first frame of the application. The frames of Hibernate and Signalbox before it are left out. */
        private static int callByApplication(StackTraceElement[] trace) {
            int frame = 0;
            while (frame < trace.length && !isOfHibernate(trace[frame])) {
                frame++;
            }
            while (frame < trace.length && isOfHibernate(trace[frame])) {
                frame++;
            }
            return frame < trace.length ? frame : 0;
        }

        private static boolean isOfHibernate(StackTraceElement frame) {
            return frame.getClassName().startsWith("org.hibernate.");
        }
    }
}

package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.spi.Integration;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Registers listeners with one session factory. A registration runs when the first receiver of its signals exists. It
 * may run late, because Hibernate looks up the registered listeners again for each event. Nothing is unregistered,
 * because a receiver that was disconnected may be connected again. Safe for use by several threads.
 */
final class Registrations {

    private final Audience audience;
    private final List<Due> due = new ArrayList<>();

    /** A registration that has not run yet. */
    private record Due(List<Class<? extends Signal>> signals, Runnable registration) {}

    Registrations(Audience audience) {
        this.audience = audience;
    }

    /**
     * Keeps a registration until a receiver hears one of these signals. Registrations run in the order in which they
     * are added.
     */
    synchronized void add(List<Class<? extends Signal>> signals, Runnable registration) {
        due.add(new Due(signals, registration));
    }

    /**
     * Runs the registrations that are needed now. Reads only the names of signals and makes no receivers, because an
     * application's receivers may need the session factory.
     */
    void bringUpToDate() {
        Set<String> heard = audience.signals();
        synchronized (this) {
            due.removeIf(each -> {
                boolean needed = each.signals.stream().anyMatch(signal -> isAmong(heard, signal));
                if (needed) {
                    each.registration.run();
                }
                return needed;
            });
        }
    }

    /** Whether the set contains the signal's name or that of {@link Signal}. */
    private static boolean isAmong(Set<String> heard, Class<? extends Signal> signal) {
        return heard.contains(signal.getName()) || heard.contains(Signal.class.getName());
    }

    /**
     * Runs the registrations that are needed now. When there are new receivers, runs theirs, too, until the session
     * factory is closed.
     */
    void follow(Dispatcher dispatcher, SessionFactoryImplementor factory) {
        // Weak, because a session factory that fails to start is never closed.
        WeakReference<Registrations> followed = new WeakReference<>(this);
        Registration connection = Integration.of(dispatcher).whenReceiversCome(() -> {
            Registrations registrations = followed.get();
            if (registrations != null) {
                registrations.bringUpToDate();
            }
        });
        factory.addObserver(new End(this, connection));
        bringUpToDate();
    }

    /** Holds the registrations as long as the session factory. */
    private static final class End implements SessionFactoryObserver {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("UnusedVariable") // see above
        private final transient @Nullable Registrations registrations;

        private final transient @Nullable Registration connection;

        End(Registrations registrations, Registration connection) {
            this.registrations = registrations;
            this.connection = connection;
        }

        @Override
        public void sessionFactoryClosed(SessionFactory factory) {
            if (connection != null) {
                connection.close();
            }
        }
    }
}

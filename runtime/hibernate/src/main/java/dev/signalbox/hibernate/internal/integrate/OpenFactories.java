package dev.signalbox.hibernate.internal.integrate;

import dev.signalbox.Dispatcher;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/** The open session factories of this process that send model signals, each with its dispatcher. */
public final class OpenFactories {

    private static final List<Open> OPEN = new CopyOnWriteArrayList<>();

    private OpenFactories() {}

    /** Weak, for a session factory that fails to start is not closed. */
    private record Open(WeakReference<SessionFactory> factory, WeakReference<Dispatcher> dispatcher) {

        boolean isGone() {
            return factory.get() == null || dispatcher.get() == null;
        }

        boolean sendsBy(Dispatcher sought) {
            return sought.equals(dispatcher.get());
        }
    }

    /** Adds a session factory until it is closed. */
    public static void add(SessionFactoryImplementor factory, Dispatcher dispatcher) {
        OPEN.removeIf(Open::isGone);
        Open open = new Open(new WeakReference<>(factory), new WeakReference<>(dispatcher));
        OPEN.add(open);
        factory.addObserver(new End(open));
    }

    /** Those that send by this dispatcher. */
    public static List<SessionFactory> of(Dispatcher dispatcher) {
        return OPEN.stream()
                .filter(each -> each.sendsBy(dispatcher))
                .map(each -> each.factory.get())
                .filter(Objects::nonNull)
                .toList();
    }

    private static final class End implements SessionFactoryObserver {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable Open open;

        End(Open open) {
            this.open = open;
        }

        @Override
        public void sessionFactoryClosed(SessionFactory factory) {
            if (open != null) {
                OPEN.remove(open);
            }
        }
    }
}

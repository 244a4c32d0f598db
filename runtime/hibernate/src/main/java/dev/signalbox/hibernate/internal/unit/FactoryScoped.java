package dev.signalbox.hibernate.internal.unit;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects of one session factory where Hibernate's services can find them, because several factories share the
 * services. The objects are in a listener of the factory; the listener itself does nothing.
 */
public record FactoryScoped(List<Object> kept) implements AutoFlushEventListener {

    private static final long serialVersionUID = 1L;

    public static void keep(List<Object> objects, EventListenerRegistry registry) {
        registry.getEventListenerGroup(EventType.AUTO_FLUSH).appendListener(new FactoryScoped(objects));
    }

    /** The kept object of this type for a session's factory; null if no receiver hears the factory's signals. */
    public static <T> @Nullable T find(Class<T> type, SharedSessionContractImplementor session) {
        List<T> found = new ArrayList<>();
        session.getFactory()
                .getEventEngine()
                .getListenerRegistry()
                .getEventListenerGroup(EventType.AUTO_FLUSH)
                .fireEventOnEachListener(found, (listener, result) -> {
                    if (listener instanceof FactoryScoped scoped) {
                        scoped.kept.stream()
                                .filter(type::isInstance)
                                .map(type::cast)
                                .forEach(result::add);
                    }
                });
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public void onAutoFlush(AutoFlushEvent event) {}
}

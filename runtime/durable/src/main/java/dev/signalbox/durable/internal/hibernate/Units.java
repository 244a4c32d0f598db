package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signals;
import dev.signalbox.durable.internal.travel.UnknownSignalException;
import dev.signalbox.hibernate.spi.SendingFactories;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persistence units of the application. Looks at each delivery, because the application may open units after
 * the start.
 */
final class Units {

    private volatile @Nullable Dispatcher dispatcher;

    void use(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * Finds the unit that has this name and this entity.
     *
     * @param name null for a unit without a name
     * @throws UnknownSignalException if there is no such unit now
     */
    SessionFactoryImplementor find(@Nullable String name, String entity) {
        List<SessionFactoryImplementor> having = open().stream()
                .filter(each -> Objects.equals(name, each.getName()))
                .filter(each -> each.getMappingMetamodel().findEntityDescriptor(entity) != null)
                .toList();
        if (having.isEmpty()) {
            throw new UnknownSignalException("No persistence unit" + (name == null ? "" : " '" + name + "'")
                    + " of this application has the entity " + entity);
        }
        if (having.size() > 1) {
            throw new IllegalStateException("Several persistence units have the entity " + entity
                    + " and the same name, so it is not known from which to load it. Give each its own name");
        }
        return having.get(0);
    }

    private List<SessionFactoryImplementor> open() {
        Dispatcher own = dispatcher;
        List<SessionFactory> open = new ArrayList<>();
        if (own != null) {
            open.addAll(SendingFactories.of(own));
        }
        // Factories that were built without a dispatcher.
        SendingFactories.of(Signals.dispatcher()).stream()
                .filter(each -> !open.contains(each))
                .forEach(open::add);
        return open.stream()
                .filter(each -> !each.isClosed())
                .map(each -> each.unwrap(SessionFactoryImplementor.class))
                .toList();
    }
}

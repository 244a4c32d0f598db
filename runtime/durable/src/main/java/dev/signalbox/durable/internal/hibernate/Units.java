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

/** The persistence units of the application. Looked up at each delivery, for they may be opened after the start. */
final class Units {

    private volatile @Nullable Dispatcher dispatcher;

    void use(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * The unit of a name that has an entity.
     *
     * @param name null if it has none
     * @throws UnknownSignalException if there is none at present
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
        // Those that were told no dispatcher.
        SendingFactories.of(Signals.dispatcher()).stream()
                .filter(each -> !open.contains(each))
                .forEach(open::add);
        return open.stream()
                .filter(each -> !each.isClosed())
                .map(each -> each.unwrap(SessionFactoryImplementor.class))
                .toList();
    }
}

package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.durable.internal.travel.AttemptScope;
import dev.signalbox.durable.internal.travel.EntityGoneException;
import dev.signalbox.durable.internal.travel.Lines;
import dev.signalbox.durable.internal.travel.Reading;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entity of a recorded signal. Opens a session only if the receiver takes the instance, the ids of other
 * entities, or {@code using}.
 */
final class ReadEntity {

    static final String INSTANCE = "instance";
    private static final String USING = "using";

    private final Lines lines;
    private final Reading reading;
    private final AttemptScope attempt;
    private final OpenedSessions sessions;
    private final String name;
    private final EntityPersister entity;
    private @Nullable SessionImplementor session;

    ReadEntity(Lines lines, Reading reading, AttemptScope attempt, OpenedSessions sessions) {
        this.lines = lines;
        this.reading = reading;
        this.attempt = attempt;
        this.sessions = sessions;
        this.name = lines.get(EntityLines.ENTITY);
        SessionFactoryImplementor factory = sessions.units().find(attempt.persistenceUnit(), name);
        this.entity = factory.getMappingMetamodel().getEntityDescriptor(name);
    }

    /** The entity's class. */
    Class<?> type() {
        return entity.getMappedClass();
    }

    private SessionImplementor session() {
        if (session == null) {
            session = sessions.of(attempt, name);
        }
        return session;
    }

    /** The receiver's entity manager; null if it takes none. */
    @Nullable
    EntityManager using() {
        return reading.takes(USING) ? session() : null;
    }

    /** The ids of other entities. */
    @Nullable
    List<Object> ids(String of) {
        return lines.find(SignalLines.COUNT) == null ? null : SignalLines.ids(lines, of, session());
    }

    /**
     * Reads the entity as it is now, in a transaction of its own, which ends before the receiver is called. The entity
     * stays managed: its changes are saved, and its lazy associations can be read.
     *
     * @return null if the receiver does not take it. Also null if it has been deleted and the receiver's parameter is
     *     nullable
     * @throws EntityGoneException if it has been deleted and the parameter is not nullable
     */
    @Nullable
    Object loaded() throws SQLException {
        if (!reading.takes(INSTANCE)) {
            return null;
        }
        SessionImplementor opened = session();
        Object id = new EntityLines(opened).id(lines, entity);
        attempt.beginReading();
        Object found;
        try {
            found = opened.internalLoad(name, id, true, true);
        } finally {
            attempt.endReading();
        }
        if (found == null && !reading.withoutEntity()) {
            throw new EntityGoneException(name, id);
        }
        return found;
    }

    /**
     * The deleted entity as it was.
     *
     * @return null if the receiver does not take it
     */
    @Nullable
    Object deleted() {
        return reading.takes(INSTANCE) ? new EntityLines(session()).snapshot(lines, entity) : null;
    }
}

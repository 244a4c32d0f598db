package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.Signal;
import dev.signalbox.durable.internal.travel.AttemptScope;
import dev.signalbox.durable.internal.travel.Lines;
import dev.signalbox.durable.internal.travel.Payload;
import dev.signalbox.durable.internal.travel.Reading;
import dev.signalbox.durable.internal.travel.SignalFormat;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PostUpsert;
import java.util.LinkedHashSet;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/** Writes a model signal as what was done to which entity, and reads it again. */
final class ModelFormat implements SignalFormat {

    private final OpenedSessions sessions;

    ModelFormat(OpenedSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean isFor(Class<?> signal) {
        return ModelSignals.isOne(signal);
    }

    @Override
    public Payload write(Signal signal, Reading reading) {
        SharedSessionContractImplementor session = session(signal);
        SessionFactoryImplementor factory = session.getFactory();
        Lines lines = new Lines();
        new SignalLines(session).write(lines, signal, reading);
        return new Payload(lines.toBytes(), factory.getName(), tenant(session, factory));
    }

    private static SharedSessionContractImplementor session(Signal signal) {
        SharedSessionContractImplementor session = ModelSignals.session(signal);
        if (session == null) {
            throw new IllegalStateException("A " + signal.getClass().getSimpleName()
                    + " can be recorded only if Hibernate has sent it, or if its using is a session of Hibernate");
        }
        return session;
    }

    private static @Nullable String tenant(
            SharedSessionContractImplementor session, SessionFactoryImplementor factory) {
        Object tenant = session.getTenantIdentifierValue();
        if (tenant == null) {
            return null;
        }
        if (factory.getSessionFactoryOptions().isMultiTenancyEnabled()) {
            throw new IllegalStateException("Durable receivers cannot hear entities of tenants that have a database or"
                    + " a schema each, for their calls are in one table. Tenants that share tables by @TenantId can"
                    + " have them");
        }
        return factory.getTenantIdentifierJavaType().toString(tenant);
    }

    @Override
    @SuppressWarnings("unchecked") // each is of the type that is asked for
    public <S extends Signal> S read(byte[] payload, Class<S> type, Reading reading, AttemptScope attempt)
            throws Exception {
        Lines lines = Lines.ofBytes(payload);
        ReadEntity entity = new ReadEntity(lines, reading, attempt, sessions);
        return (S) read(type, lines, entity);
    }

    private static Signal read(Class<?> type, Lines lines, ReadEntity entity) throws Exception {
        if (type == PostSave.class) {
            return new PostSave<>(
                    entity.type(),
                    untaken(entity.loaded()),
                    Boolean.parseBoolean(lines.get(SignalLines.CREATED)),
                    Boolean.parseBoolean(lines.get(SignalLines.RAW)),
                    entity.using(),
                    SignalLines.fields(lines),
                    TravelledPrevious.INSTANCE);
        }
        if (type == PostUpsert.class) {
            return new PostUpsert<>(entity.type(), untaken(entity.loaded()), entity.using());
        }
        if (type == PostDelete.class) {
            return new PostDelete<>(entity.type(), untaken(entity.deleted()), entity.using());
        }
        if (type == M2mChanged.class) {
            return links(lines, entity);
        }
        if (type == BulkChanged.class) {
            return new BulkChanged<>(
                    entity.type(),
                    BulkChanged.Kind.valueOf(lines.get(SignalLines.KIND)),
                    lines.get(SignalLines.STATEMENT),
                    Integer.parseInt(lines.get(SignalLines.ROWS)),
                    entity.ids(lines.get(EntityLines.ENTITY)),
                    entity.using());
        }
        throw new IllegalArgumentException(type.getName() + " does not travel");
    }

    private static M2mChanged<?> links(Lines lines, ReadEntity entity) throws Exception {
        String model = lines.get(SignalLines.MODEL);
        List<Object> ids = entity.ids(model);
        return new M2mChanged<>(
                entity.type(),
                untaken(entity.loaded()),
                M2mChanged.Action.valueOf(lines.get(SignalLines.ACTION)),
                Boolean.parseBoolean(lines.get(SignalLines.REVERSE)),
                Class.forName(model, false, entity.type().getClassLoader()),
                lines.get(SignalLines.ATTRIBUTE),
                ids == null ? null : new LinkedHashSet<>(ids),
                entity.using());
    }

    /**
     * Hides from NullAway that the instance may be null: then the receiver does not take it, or its parameter is
     * nullable.
     */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static Object untaken(@Nullable Object instance) {
        return instance;
    }
}

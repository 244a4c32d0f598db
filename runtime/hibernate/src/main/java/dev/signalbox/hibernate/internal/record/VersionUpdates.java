package dev.signalbox.hibernate.internal.record;

import dev.signalbox.hibernate.internal.unit.FactoryScoped;
import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import org.hibernate.engine.jdbc.mutation.MutationExecutor;
import org.hibernate.engine.jdbc.mutation.spi.BatchKeyAccess;
import org.hibernate.engine.jdbc.mutation.spi.MutationExecutorService;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventSource;
import org.hibernate.sql.model.MutationOperationGroup;
import org.hibernate.sql.model.MutationType;

/**
 * Replaces the service that writes rows, to notice when Hibernate increments a version without an event. An update
 * outside a flush is always such an increment. Without this class, each flush would have to check each managed
 * instance. Safe for use by several threads.
 */
public record VersionUpdates(MutationExecutorService service) implements MutationExecutorService {

    private static final long serialVersionUID = 1L;

    @Override
    public MutationExecutor createExecutor(
            BatchKeyAccess batchKey, MutationOperationGroup operations, SharedSessionContractImplementor session) {
        if (operations.getMutationType() == MutationType.UPDATE
                && session instanceof EventSource stateful
                && !stateful.getPersistenceContextInternal().isFlushing()) {
            expectIncrement(stateful);
        }
        return service.createExecutor(batchKey, operations, session);
    }

    private static void expectIncrement(EventSource session) {
        UnitsOfWork units = FactoryScoped.find(UnitsOfWork.class, session);
        if (units != null) {
            units.of(session).expectForcedIncrement();
        }
    }
}

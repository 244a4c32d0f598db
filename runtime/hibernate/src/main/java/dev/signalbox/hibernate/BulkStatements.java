package dev.signalbox.hibernate;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventType;
import org.jspecify.annotations.Nullable;

/** Hears of the bulk statements of one session factory, and has them sent. Safe for use by several threads. */
final class BulkStatements {

    private static final Logger LOG = System.getLogger("dev.signalbox");

    /** So that statements with texts of their own do not fill the memory. */
    private static final int MOST_WARNINGS = 1000;

    private final Audience audience;
    private final UnitsOfWork units;

    /** The sessions that execute a statement which Hibernate makes several of. */
    private final Set<SharedSessionContractImplementor> busy = ConcurrentHashMap.newKeySet();

    private final Set<Warning> warnings = ConcurrentHashMap.newKeySet();

    private record Warning(String statement, Class<?> type) {}

    BulkStatements(Audience audience, UnitsOfWork units) {
        this.audience = audience;
        this.units = units;
    }

    /** Those of a session's factory; null if nobody hears its signals. Services are shared, so they cannot hold it. */
    static @Nullable BulkStatements of(SharedSessionContractImplementor session) {
        BulkStatements[] found = new BulkStatements[1];
        session.getFactory()
                .getEventEngine()
                .getListenerRegistry()
                .getEventListenerGroup(EventType.AUTO_FLUSH)
                .fireEventOnEachListener(found, (listener, result) -> {
                    if (listener instanceof AfterFlush ours) {
                        result[0] = ours.bulkStatements();
                    }
                });
        return found[0];
    }

    /** Executes a statement of which Hibernate makes several. */
    int execute(SharedSessionContractImplementor session, String statement, Touched touched, IntSupplier execution) {
        boolean outermost = busy.add(session);
        int rows;
        try {
            rows = execution.getAsInt();
        } finally {
            if (outermost) {
                busy.remove(session);
            }
        }
        executed(session, statement, touched, rows);
        return rows;
    }

    /** A statement was executed, alone or as part of one. */
    void executed(SharedSessionContractImplementor session, String statement, Touched touched, int rows) {
        if (busy.contains(session) || (!audience.hears(Kind.BULK) && audience.isEmpty())) {
            return;
        }
        for (Class<?> type : touched.classes(session.getFactory(), audience)) {
            tell(session, new Bulk(type, statement, rows));
        }
        UnitOfWork unit = units.find(session);
        if (unit != null) {
            unit.bulkExecuted();
        }
    }

    private void tell(SharedSessionContractImplementor session, Bulk change) {
        if (audience.hears(Kind.BULK, change.sender())) {
            units.of(session).recordBulk(change);
        } else if (audience.hears(Kind.ROWS, change.sender())
                && warnings.size() < MOST_WARNINGS
                && warnings.add(new Warning(change.statement(), change.sender()))) {
            LOG.log(
                    Level.WARNING,
                    "Receivers of saves and deletes of {0} do not hear of rows that a statement changes, and nobody"
                            + " receives BULK_CHANGED of it: {1}",
                    change.sender().getName(),
                    change.statement());
        }
    }
}

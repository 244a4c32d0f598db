package dev.signalbox.benchmarks.rows;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.SignalboxSettings;
import dev.signalbox.model.PostSave;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/** A session factory on a database of its own in memory, in which each change of a row leaves a row of history. */
public final class HistoryStore implements AutoCloseable {

    private static final int ROWS = 1_000;

    /** Envers's numbers for the kinds of changes, which the other histories use, too. */
    private static final int INSERTED = 0;

    private static final int CHANGED = 1;

    private final @Nullable Dispatcher dispatcher;
    private final Supplier<? extends Rows.Row> entity;
    private final String history;
    private final boolean writesByHand;
    private final SessionFactory factory;

    private HistoryStore(
            String name,
            @Nullable Dispatcher dispatcher,
            Supplier<? extends Rows.Row> entity,
            String history,
            boolean writesByHand) {
        this.dispatcher = dispatcher;
        this.entity = entity;
        this.history = history;
        this.writesByHand = writesByHand;
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration(name);
        List.of(entity.get().getClass(), History.class).forEach(configuration::managedClass);
        configuration.property(JdbcSettings.JAKARTA_JDBC_URL, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.property(JdbcSettings.POOL_SIZE, 2);
        configuration.property(BatchSettings.STATEMENT_BATCH_SIZE, 50);
        configuration.property(BatchSettings.ORDER_INSERTS, true);
        configuration.property(SignalboxSettings.ENABLED, dispatcher != null);
        if (dispatcher != null) {
            configuration.property(SignalboxSettings.DISPATCHER, dispatcher);
        }
        factory = configuration.createEntityManagerFactory();
        factory.getSchemaManager().create(true);
        checkRollback();
    }

    /** The code that changes a row persists its history. */
    public static HistoryStore byHand(String name) {
        return new HistoryStore(name, null, Rows.Sequenced::new, History.TABLE, true);
    }

    /** A receiver of {@code POST_SAVE} persists it. */
    public static HistoryStore signalling(String name, Dispatcher dispatcher) {
        dispatcher.connect(PostSave.of(Rows.Row.class), signal -> {
            if (signal.using() != null) {
                signal.using().persist(new History(signal.instance(), signal.created() ? INSERTED : CHANGED));
            }
        });
        return new HistoryStore(name, dispatcher, Rows.Sequenced::new, History.TABLE, false);
    }

    /** Envers writes it. */
    public static HistoryStore audited(String name) {
        return new HistoryStore(name, null, AuditedRow::new, AuditedRow.TABLE, false);
    }

    /** Measures a transaction that inserts rows. */
    public Cost insert() {
        Cost cost = Cost.of(ROWS, () -> factory.inTransaction(this::insertAll));
        check(INSERTED, 0);
        factory.getSchemaManager().truncate();
        return cost;
    }

    /** Measures the change of all loaded rows, and the commit. */
    public Cost update() {
        factory.inTransaction(this::insertAll);
        Cost cost = factory.fromSession(em -> {
            Transaction transaction = em.beginTransaction();
            List<? extends Rows.Row> rows = em.createQuery(
                            "from " + entity.get().getClass().getName(), Rows.Row.class)
                    .getResultList();
            return Cost.of(ROWS, () -> {
                for (Rows.Row row : rows) {
                    row.logins++;
                    writeByHand(em, row, CHANGED);
                }
                transaction.commit();
            });
        });
        check(CHANGED, 1);
        factory.getSchemaManager().truncate();
        return cost;
    }

    private void insertAll(Session em) {
        for (int i = 0; i < ROWS; i++) {
            Rows.Row row = entity.get().fill(i);
            em.persist(row);
            writeByHand(em, row, INSERTED);
        }
    }

    private void writeByHand(Session em, Rows.Row row, int kind) {
        if (writesByHand) {
            em.persist(new History(row, kind));
        }
    }

    /** Checks that each row has one row of history of a kind, with its own content. */
    private void check(int kind, int logins) {
        long expected = ROWS * (ROWS - 1L) / 2 + (long) logins * ROWS;
        if (count(kind, "count(*)") != ROWS || count(kind, "sum(logins)") != expected) {
            throw new AssertionError(history + " has " + count(kind, "count(*)") + " rows of kind " + kind);
        }
    }

    /** Checks that no history is left after a rollback. */
    private void checkRollback() {
        factory.inSession(em -> {
            Transaction transaction = em.beginTransaction();
            insertAll(em);
            em.flush();
            transaction.rollback();
        });
        if (count(INSERTED, "count(*)") != 0) {
            throw new AssertionError(history + " has rows after a rollback");
        }
    }

    private long count(int kind, String what) {
        return factory.fromTransaction(em -> em.createNativeQuery(
                        "select " + what + " from " + history + " where revtype = " + kind, Long.class)
                .getSingleResult());
    }

    @Override
    public void close() {
        factory.close();
        if (dispatcher != null) {
            dispatcher.close();
        }
    }

    /** A row that Envers audits. */
    @Entity(name = "AuditedRow")
    @Audited
    @AuditOverride(forClass = Rows.WithSequence.class)
    @AuditOverride(forClass = Rows.Row.class)
    static class AuditedRow extends Rows.WithSequence {

        static final String TABLE = "AuditedRow_AUD";
    }

    /** What a row was after a change: Envers's columns, and the moment, which Envers keeps once for a transaction. */
    @Entity(name = History.TABLE)
    static class History {

        static final String TABLE = "History";

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(allocationSize = 50)
        @Nullable
        Long id;

        @Nullable
        Long rowId;

        int revtype;

        @Nullable
        Instant written;

        @Nullable
        String name;

        @Nullable
        String email;

        int logins;

        @Nullable
        LocalDateTime joined;

        /** Hibernate's. */
        History() {}

        History(Rows.Row row, int kind) {
            rowId = row instanceof Rows.WithSequence saved ? saved.id : null;
            revtype = kind;
            written = Instant.now();
            name = row.name;
            email = row.email;
            logins = row.logins;
            joined = row.joined;
        }
    }
}

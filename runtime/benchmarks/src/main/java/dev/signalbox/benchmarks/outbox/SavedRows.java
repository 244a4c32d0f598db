package dev.signalbox.benchmarks.outbox;

import dev.signalbox.Dispatcher;
import dev.signalbox.Receiver;
import dev.signalbox.StandardSignal;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Durable;
import dev.signalbox.hibernate.SignalboxSettings;
import dev.signalbox.spi.InstanceProvider;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/** Rows that Hibernate saves in one transaction, of which a durable receiver hears or none. It only records. */
public final class SavedRows implements AutoCloseable {

    private static final int ROWS = 10_000;

    private final Shop shop;
    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final SessionFactory factory;

    /** Makes the tables. */
    public SavedRows(Shop shop) {
        this.shop = shop;
        deliveries = Deliveries.on(shop.database()).createTables().build();
        dispatcher = Dispatcher.builder()
                .instances(deliveries.instances(new Hearing()))
                .transactions(deliveries.transactions())
                .build();
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("saved")
                .managedClass(Heard.class)
                .managedClass(Unheard.class);
        configuration.property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, shop.database());
        configuration.property(SchemaToolingSettings.HBM2DDL_AUTO, "update");
        configuration.property(BatchSettings.STATEMENT_BATCH_SIZE, 50);
        configuration.property(SignalboxSettings.DISPATCHER, dispatcher);
        factory = configuration.createEntityManagerFactory();
    }

    /** What the rows have. */
    @MappedSuperclass
    abstract static class Row {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(allocationSize = 50)
        @Nullable
        Long id;

        String name = "user";
        String email = "user@example.org";
        int logins = 1;
    }

    /** What the receiver hears. */
    @Entity
    static class Heard extends Row {}

    /** What no receiver hears. */
    @Entity
    static class Unheard extends Row {}

    /** The receiver, and what supplies it. */
    @SuppressWarnings("Signalbox/UnsuppliedObject") // by itself
    static final class Hearing implements InstanceProvider {

        @Receiver(id = "rows.saved", signal = StandardSignal.POST_SAVE, sender = Heard.class)
        @Durable
        void hear(Heard instance) {
            instance.logins++;
        }

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type == Hearing.class ? type.cast(this) : null;
        }
    }

    /** Saves the rows that are heard, and returns the milliseconds. */
    public double heard() throws SQLException {
        return save(Heard::new, ROWS);
    }

    /** Saves the rows that are not heard, and returns the milliseconds. */
    public double unheard() throws SQLException {
        return save(Unheard::new, 0);
    }

    private double save(Supplier<Row> row, int calls) throws SQLException {
        try (Connection connection = shop.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate signalbox_call");
            factory.getSchemaManager().truncate();
            long begin = System.nanoTime();
            factory.inTransaction(session -> {
                for (int number = 0; number < ROWS; number++) {
                    session.persist(row.get());
                }
            });
            double millis = (System.nanoTime() - begin) / 1e6;
            try (ResultSet rows = statement.executeQuery("select count(*) from signalbox_call")) {
                rows.next();
                if (rows.getInt(1) != calls) {
                    throw new IllegalStateException(rows.getInt(1) + " calls are recorded");
                }
            }
            return millis;
        }
    }

    @Override
    public void close() {
        factory.close();
        deliveries.close();
        dispatcher.close();
    }
}

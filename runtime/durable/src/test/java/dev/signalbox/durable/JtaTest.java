package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import dev.signalbox.durable.hibernate.AttemptSessions;
import dev.signalbox.durable.hibernate.SendingSession;
import dev.signalbox.durable.kitchen.PizzaDone;
import dev.signalbox.durable.people.People.Team;
import dev.signalbox.durable.people.People.User;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.hibernate.SignalboxSettings;
import dev.signalbox.model.PostSave;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.TransactionSettings;
import org.hibernate.engine.transaction.jta.platform.internal.NarayanaJtaPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.xa.PGXADataSource;

/** Transactions of JTA, whose pool gives each a connection that the transaction manager commits. */
@Tag("thorough")
class JtaTest extends DurableTest {

    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private TransactionManager manager;

    @SuppressWarnings("NullAway.Init")
    private AgroalDataSource pool;

    @SuppressWarnings("NullAway.Init")
    private Node joined;

    @SuppressWarnings("NullAway.Init")
    private SessionFactory factory;

    @BeforeEach
    void openPool() throws SQLException {
        keepNothingOnDisk();
        manager = com.arjuna.ats.jta.TransactionManager.transactionManager();
        String url = database instanceof JdbcDataSource h2 ? h2.getURL() : ((PGSimpleDataSource) database).getURL();
        String user = kind == Database.H2 ? "" : "postgres";
        Class<? extends XADataSource> provider = kind == Database.H2 ? JdbcDataSource.class : PGXADataSource.class;
        pool = closing(AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(settings -> settings.maxSize(20)
                        .transactionIntegration(new NarayanaTransactionIntegration(
                                manager, new TransactionSynchronizationRegistryImple()))
                        .connectionFactoryConfiguration(connections -> connections
                                .connectionProviderClass(provider)
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(user))))));
        joined = node(pool, bell, builder -> builder.attempts(new JtaAttempts()));
        factory = closing(configuration(joined).buildSessionFactory());
    }

    private Configuration configuration(Node node) {
        Configuration configuration = new Configuration().addAnnotatedClasses(Team.class, User.class);
        configuration
                .getProperties()
                .putAll(Map.of(
                        JdbcSettings.JAKARTA_JTA_DATASOURCE,
                        pool,
                        "jakarta.persistence.transactionType",
                        "JTA",
                        "hibernate.hbm2ddl.auto",
                        "update",
                        TransactionSettings.TRANSACTION_COORDINATOR_STRATEGY,
                        "jta",
                        TransactionSettings.JTA_PLATFORM,
                        new NarayanaJtaPlatform(),
                        SignalboxSettings.DISPATCHER,
                        node.dispatcher()));
        return configuration;
    }

    private static void keepNothingOnDisk() {
        BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class)
                .setObjectStoreType(VolatileStore.class.getName());
        for (String store : List.of("communicationStore", "stateStore")) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreType(VolatileStore.class.getName());
        }
    }

    private void inTransaction(boolean commits, Consumer<Session> work) throws Exception {
        manager.begin();
        try (Session session = factory.openSession()) {
            try {
                work.accept(session);
            } finally {
                if (commits) {
                    manager.commit();
                } else {
                    manager.rollback();
                }
            }
        }
    }

    private static void save(Session session, String name) {
        session.persist(new Team(name));
        session.flush();
    }

    /** As an application with JTA makes attempts. */
    private final class JtaAttempts implements AttemptTransactions, AttemptSessions {

        @SuppressWarnings("ThreadLocalUsage") // each test has its own
        private final ThreadLocal<@Nullable Session> current = new ThreadLocal<>();

        @Override
        public void run(DeliveryContext attempt, Work work) throws Exception {
            manager.begin();
            boolean done = false;
            try (Session session = factory.openSession()) {
                current.set(session);
                work.run();
                session.flush();
                try (Connection transaction = pool.getConnection()) {
                    attempt.markDelivered(transaction);
                }
                manager.commit();
                done = true;
            } finally {
                current.remove();
                if (!done) {
                    manager.rollback();
                }
            }
        }

        @Override
        public @Nullable Session current(SessionFactory factory) {
            return current.get();
        }
    }

    private List<String> teams() {
        try (Session session = factory.openSession()) {
            return session.createQuery("select name from Team", String.class).getResultList();
        }
    }

    @Test
    void whatIsSavedIsRecordedIfAndOnlyIfTheTransactionCommits() throws Exception {
        bell.<PostSave<?>>on("saved", (saved, delivery) -> heard.add(((Team) saved.instance()).name));
        inTransaction(true, session -> {
            save(session, "red");
            assertThat(waiting()).isZero();
        });
        inTransaction(false, session -> save(session, "blue"));
        assertThat(waiting()).isEqualTo(1);
        joined.start();
        awaitHeard("red");
        awaitEmpty();
    }

    @Test
    void whatAReceiverSavesIsCommittedWithItsCall() throws Exception {
        bell.<PostSave<?>>on("saved", (saved, delivery) -> {
            if (saved.instance() instanceof Team team && team.name.equals("red")) {
                team.name = "attempt " + delivery.attempt();
                saved.using().flush();
                if (delivery.attempt() == 1) {
                    throw new IllegalStateException("after the flush");
                }
            }
        });
        inTransaction(true, session -> save(session, "red"));
        joined.start();
        await().untilAsserted(() -> assertThat(teams()).containsExactly("attempt 2"));
        awaitEmpty();
    }

    @Test
    void aSignalThatIsSentInASessionIsRecordedInItsTransaction() throws Exception {
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> heard.add("bell " + pizza.size()));
        for (boolean commits : List.of(true, false)) {
            inTransaction(
                    commits, session -> SendingSession.run(session, () -> joined.send(PizzaDone.of(commits ? 1 : 2))));
        }
        joined.start();
        awaitHeard("bell 1");
        awaitEmpty();
    }

    @Test
    void withoutAttemptsOfJtaAModelSignalIsADeadLetterThatSaysSo() throws Exception {
        bell.<PostSave<?>>on("saved", (saved, delivery) -> heard.add("saved"));
        inTransaction(true, session -> save(session, "red"));
        Node ordinary = node(pool, bell, builder -> {});
        Configuration configuration = configuration(ordinary);
        try (SessionFactory other = configuration.buildSessionFactory()) {
            assertThat(other.isOpen()).isTrue();
            ordinary.start();
            await().untilAsserted(
                            () -> assertThat(ordinary.deliveries().deadLetters().list(1))
                                    .singleElement()
                                    .satisfies(letter -> assertThat(letter.error())
                                            .contains("A session factory has JTA transactions")));
        }
        assertThat(heard).isEmpty();
    }

    /** Nothing tells of the transaction but the connection, which refuses to commit. */
    @Test
    void aSignalThatIsSentInNoSessionIsAnError() throws Exception {
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> heard.add("bell"));
        inTransaction(
                false,
                session -> assertThatThrownBy(() -> joined.send(PizzaDone.of(1)))
                        .hasMessageStartingWith(
                                "What is sent to 'kitchen.bell' cannot be recorded in a transaction of its own: "));
        assertThat(waiting()).isZero();
    }
}

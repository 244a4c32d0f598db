package dev.signalbox.spring.durable.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Retries;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DurableReceiver;
import dev.signalbox.durable.spi.RecordedCall;
import dev.signalbox.spring.letters.LettersApplication;
import dev.signalbox.spring.letters.Office;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What receivers write in transactions of each kind of manager. */
@Timeout(60)
@Tag("thorough")
class AttemptsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(LettersApplication.class)
            .withPropertyValues(
                    "spring.flyway.enabled=false",
                    "spring.datasource.generate-unique-name=true",
                    "spring.jpa.hibernate.ddl-auto=create",
                    "signalbox.durable.deliver=false",
                    "spring.datasource.hikari.connection-timeout=2000");

    /** The transaction managers. */
    enum Kind {
        JPA,
        JDBC,
        OTHER;

        private AttemptTransactions attempts(ApplicationContext context) {
            DataSource database = context.getBean(DataSource.class);
            return switch (this) {
                case JPA -> JpaAttempts.of(context.getBean(EntityManagerFactory.class), listeners(context));
                case JDBC -> JdbcAttempts.of(database, listeners(context));
                case OTHER -> new JoinedAttempts(new Other(new JdbcTransactionManager(database)), database);
            };
        }

        private static List<TransactionExecutionListener> listeners(ApplicationContext context) {
            return context.getBeanProvider(TransactionExecutionListener.class)
                    .orderedStream()
                    .toList();
        }

        /** Writes a line as applications with this manager do. */
        void write(Office office, String text) {
            if (this == JPA) {
                office.byRepository(text + " by repository");
                office.inService(text + " in service");
            }
            office.byJdbc(text + " by JDBC");
        }

        List<String> lines(String text) {
            return this == JPA
                    ? List.of(text + " by JDBC", text + " by repository", text + " in service")
                    : List.of(text + " by JDBC");
        }
    }

    /** A manager of which nothing is known, such as JTA's. */
    private record Other(PlatformTransactionManager manager) implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return manager.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            manager.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            manager.rollback(status);
        }
    }

    /** What a receiver does. */
    private interface Work {
        void run(int attempt) throws Exception;
    }

    private void deliver(int connections, Kind kind, Function<ApplicationContext, Work> receiver, Check check) {
        runner.withPropertyValues("spring.datasource.hikari.maximum-pool-size=" + connections)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    Work work = receiver.apply(context);
                    DurableReceiver called = new DurableReceiver(
                            "mail.welcome",
                            List.of(),
                            new Retries(3, Duration.ofMillis(10), Duration.ofMillis(10)),
                            Duration.ofSeconds(20),
                            (payload, delivery) -> work.run(delivery.info().attempt()));
                    try (Deliveries deliveries = Deliveries.on(context.getBean(DataSource.class))
                            .receivers(List.of(called))
                            .attempts(kind.attempts(context))
                            .threads(1)
                            .pollEvery(Duration.ofMillis(50))
                            .build()) {
                        try (Connection connection =
                                context.getBean(DataSource.class).getConnection()) {
                            deliveries
                                    .recorder()
                                    .record(
                                            connection,
                                            List.of(new RecordedCall(
                                                    "mail.welcome", "1", "Sent", Instant.now(), "", new byte[0])));
                        }
                        deliveries.start(withoutReceivers());
                        check.run(context);
                    }
                });
    }

    private static Dispatcher withoutReceivers() {
        return Dispatcher.builder()
                .classLoader(ClassLoader.getPlatformClassLoader())
                .build();
    }

    /** What is to be so. */
    private interface Check {
        void run(ApplicationContext context) throws Exception;
    }

    private static void awaitEnd(ApplicationContext context) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count(jdbc, "signalbox_call where task_name = 'mail.welcome'") == 0);
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    private static int count(JdbcTemplate jdbc, String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Integer.class));
    }

    private static Office office(ApplicationContext context) {
        return context.getBean(Office.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatAReceiverWritesIsCommitted(Kind kind) {
        deliver(1, kind, context -> attempt -> kind.write(office(context), "Dear Ada"), context -> {
            awaitEnd(context);
            assertThat(office(context).texts()).isEqualTo(kind.lines("Dear Ada"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatAFailedAttemptWroteIsUndoneAltogether(Kind kind) {
        List<Integer> attempts = new ArrayList<>();
        deliver(
                1,
                kind,
                context -> attempt -> {
                    attempts.add(attempt);
                    kind.write(office(context), "Attempt " + attempt);
                    if (attempt < 3) {
                        throw new Exception("The mail server is away");
                    }
                },
                context -> {
                    awaitEnd(context);
                    assertThat(office(context).texts()).isEqualTo(kind.lines("Attempt 3"));
                    assertThat(attempts).containsExactly(1, 2, 3);
                });
    }

    /** As an attempt does that has taken the call over and commits. */
    @ParameterizedTest
    @EnumSource
    void whatAnotherNodeHasCommittedMeanwhileIsNotWrittenAgain(Kind kind) {
        List<Integer> attempts = new ArrayList<>();
        deliver(
                2,
                kind,
                context -> attempt -> {
                    kind.write(office(context), "Dear Ada");
                    removeCall(context.getBean(HikariDataSource.class));
                    attempts.add(attempt);
                },
                context -> {
                    await().until(() -> attempts.size() == 1);
                    HikariDataSource pool = context.getBean(HikariDataSource.class);
                    await().until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
                    assertThat(office(context).texts()).isEmpty();
                });
    }

    private static void removeCall(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from signalbox_call where task_name = 'mail.welcome'");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OTHER")
    void aReceiverThatWaitsHoldsNoConnection(Kind kind) {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        deliver(
                1,
                kind,
                context -> attempt -> {
                    waiting.countDown();
                    answer.await();
                    kind.write(office(context), "Dear Ada");
                },
                context -> {
                    assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
                    HikariDataSource pool = context.getBean(HikariDataSource.class);
                    // The search for calls that are due holds it now and then.
                    await().until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
                    assertThat(office(context).texts()).isEmpty();
                    answer.countDown();
                    awaitEnd(context);
                    assertThat(office(context).texts()).isEqualTo(kind.lines("Dear Ada"));
                });
    }

    @Test
    void anInnerTransactionIsOneOfItsOwn() {
        Kind kind = Kind.JPA;
        deliver(
                2,
                kind,
                context -> attempt -> {
                    kind.write(office(context), "Attempt " + attempt);
                    office(context).apart("Apart " + attempt);
                    if (attempt == 1) {
                        throw new IllegalStateException("no");
                    }
                },
                context -> {
                    awaitEnd(context);
                    List<String> all = new ArrayList<>(List.of("Apart 1", "Apart 2"));
                    all.addAll(kind.lines("Attempt 2"));
                    assertThat(office(context).texts()).containsExactlyInAnyOrderElementsOf(all);
                });
    }
}

package dev.signalbox.spring.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Durable;
import dev.signalbox.spring.DurableDataSource;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxDurableAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxJdbcAutoConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Durable receivers of an application without JPA. */
@Timeout(120)
@Tag("thorough")
class JdbcDurableTest {

    private static final AutoConfigurations OURS = AutoConfigurations.of(
            JdbcTemplateAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            TransactionManagerCustomizationAutoConfiguration.class,
            SignalboxAutoConfiguration.class,
            SignalboxJdbcAutoConfiguration.class,
            SignalboxDurableAutoConfiguration.class);

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(OURS)
            .withPropertyValues("signalbox.durable.poll-interval=100ms")
            .withBean(Desk.class);

    private final ApplicationContextRunner runner = bare.withConfiguration(
                    AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.generate-unique-name=true",
                    "spring.datasource.hikari.maximum-pool-size=1",
                    "spring.datasource.hikari.connection-timeout=5000");

    record Reserved(String seat) implements Signal {}

    @Component
    static final class Desk {

        private final JdbcTemplate jdbc;

        Desk(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @Receiver(id = "desk.book", value = Reserved.class)
        @Durable(attempts = 2, backoff = "1ms", maxBackoff = "1ms")
        void book(String seat) {
            jdbc.update("insert into line (text) values (?)", seat);
            if (seat.isEmpty()) {
                throw new IllegalArgumentException("No seat");
            }
        }
    }

    private static void prepare(ApplicationContext context) {
        context.getBean(JdbcTemplate.class)
                .execute("create table line (id int auto_increment primary key, text varchar(100))");
    }

    private static List<String> lines(ApplicationContext context) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> context.getBean(Deliveries.class).backlog().size() == 0);
        return context.getBean(JdbcTemplate.class).queryForList("select text from line order by text", String.class);
    }

    private static void send(ApplicationContext context, String seat) {
        context.getBean(Dispatcher.class).channel(Reserved.class).send(new Reserved(seat));
    }

    private static void transaction(ApplicationContext context, int propagation, Runnable work) {
        TransactionTemplate template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        template.setPropagationBehavior(propagation);
        template.executeWithoutResult(status -> work.run());
    }

    private static void transaction(ApplicationContext context, Runnable work) {
        transaction(context, TransactionDefinition.PROPAGATION_REQUIRED, work);
    }

    @Test
    void whatIsCommittedIsHeardAndWhatIsRolledBackIsNot() {
        runner.run(context -> {
            prepare(context);
            transaction(context, () -> send(context, "1A"));
            assertThatThrownBy(() -> transaction(context, () -> {
                        send(context, "1B");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            send(context, "1C");
            assertThat(lines(context)).containsExactly("1A", "1C");
        });
    }

    @Test
    void whatAPartThatIsRolledBackSentIsNotHeard() {
        runner.run(context -> {
            prepare(context);
            transaction(context, () -> {
                send(context, "1A");
                assertThatThrownBy(() -> transaction(context, TransactionDefinition.PROPAGATION_NESTED, () -> {
                            send(context, "1B");
                            throw new IllegalStateException("no");
                        }))
                        .hasMessage("no");
                transaction(context, TransactionDefinition.PROPAGATION_NESTED, () -> send(context, "1C"));
            });
            assertThat(lines(context)).containsExactly("1A", "1C");
        });
    }

    @Test
    void aTransactionWithinAnotherRecordsByItself() {
        runner.withPropertyValues("spring.datasource.hikari.maximum-pool-size=3")
                .run(context -> {
                    prepare(context);
                    assertThatThrownBy(() -> transaction(context, () -> {
                                send(context, "outer");
                                transaction(
                                        context,
                                        TransactionDefinition.PROPAGATION_REQUIRES_NEW,
                                        () -> send(context, "inner"));
                                throw new IllegalStateException("no");
                            }))
                            .hasMessage("no");
                    assertThat(lines(context)).containsExactly("inner");
                });
    }

    @Test
    void aDeadLetterHasWrittenNothing() {
        runner.run(context -> {
            prepare(context);
            send(context, "");
            assertThat(lines(context)).isEmpty();
            assertThat(context.getBean(Deliveries.class).deadLetters().countByReceiver())
                    .containsEntry("desk.book", 1L);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnManager {

        @Bean
        DataSourceTransactionManager ownManager(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }
    }

    @Test
    void aManagerOfTheApplicationsOwnDoes() {
        runner.withUserConfiguration(OwnManager.class).run(context -> {
            prepare(context);
            transaction(context, () -> send(context, "1A"));
            assertThat(lines(context)).containsExactly("1A");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Proxied {

        @Bean
        DataSource dataSource() {
            return new TransactionAwareDataSourceProxy(database("proxied"));
        }
    }

    static DataSource database(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    @Test
    void aDataSourceThatKnowsOfTransactionsItselfDoes() {
        bare.withUserConfiguration(Proxied.class).run(context -> {
            prepare(context);
            transaction(context, () -> send(context, "1A"));
            assertThatThrownBy(() -> transaction(context, () -> {
                        send(context, "1B");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(lines(context)).containsExactly("1A");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Two {

        @Bean(defaultCandidate = false)
        @DurableDataSource
        DataSource calls() {
            return database("calls");
        }

        @Bean
        DataSource orders() {
            return database("orders");
        }
    }

    @Test
    void aTransactionOfAnotherDatabaseIsWarnedOfOnce() {
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        Handler noting = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord record) {
                logged.add(record);
            }
        };
        Logger logger = Logger.getLogger("dev.signalbox");
        logger.addHandler(noting);
        try {
            bare.withUserConfiguration(Two.class).run(context -> {
                prepare(context);
                transaction(context, () -> send(context, "1A"));
                transaction(context, () -> send(context, "1B"));
                assertThat(lines(context)).containsExactly("1A", "1B");
            });
        } finally {
            logger.removeHandler(noting);
        }
        assertThat(logged)
                .filteredOn(each -> each.getMessage().contains("in a transaction of another database"))
                .singleElement()
                .extracting(each -> each.getParameters()[0])
                .isEqualTo(Reserved.class.getName());
    }

    @Test
    void aContextThatStopsAndStartsAgainDeliversAgain() {
        runner.run(context -> {
            prepare(context);
            send(context, "1A");
            assertThat(lines(context)).containsExactly("1A");
            context.getSourceApplicationContext().stop();
            send(context, "1B");
            assertThat(context.getBean(Deliveries.class).backlog().size()).isEqualTo(1);
            context.getSourceApplicationContext().start();
            assertThat(lines(context)).containsExactly("1A", "1B");
        });
    }

    @Test
    void tablesAreNotMadeIfTheyMayNot() {
        runner.withPropertyValues("signalbox.durable.initialize-schema=never").run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("SIGNALBOX_CALL");
        });
    }

    @Test
    void theApplicationsOwnTablesAreKept() {
        ApplicationContextRunner kept = runner.withPropertyValues(
                "spring.datasource.generate-unique-name=false",
                "spring.datasource.url=jdbc:h2:mem:kept;DB_CLOSE_DELAY=-1");
        kept.withPropertyValues("signalbox.durable.deliver=false").run(context -> {
            prepare(context);
            send(context, "1A");
        });
        kept.run(context -> assertThat(lines(context)).containsExactly("1A"));
    }

    /** As in {@code @WebMvcTest}. */
    @Test
    void aSliceWithoutADatabaseDropsCalls() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SignalboxAutoConfiguration.class, SignalboxDurableAutoConfiguration.class))
                .withPropertyValues("spring.boot.enableautoconfiguration=false")
                .withBean(Desk.class, () -> new Desk(new JdbcTemplate()))
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(Deliveries.class);
                    send(context, "1A");
                });
    }
}

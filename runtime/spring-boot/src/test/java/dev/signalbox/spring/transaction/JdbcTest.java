package dev.signalbox.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxJdbcAutoConfiguration;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Phases in transactions of JDBC without JPA: with Spring Boot's transaction manager, and with one that the application
 * declares.
 */
@Timeout(60)
class JdbcTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    TransactionManagerCustomizationAutoConfiguration.class,
                    SignalboxAutoConfiguration.class,
                    SignalboxJdbcAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.generate-unique-name=true", "spring.datasource.hikari.connection-timeout=1000")
            .withBean(Desk.class);

    record Booked(String seat) implements Signal {}

    @Component
    static final class Desk {

        private final ObjectProvider<JdbcTemplate> jdbc;
        private final ObjectProvider<PlatformTransactionManager> manager;
        private final ObjectProvider<DataSource> pool;

        Desk(
                ObjectProvider<JdbcTemplate> jdbc,
                ObjectProvider<PlatformTransactionManager> manager,
                ObjectProvider<DataSource> pool) {
            this.jdbc = jdbc;
            this.manager = manager;
            this.pool = pool;
        }

        @Receiver(value = Booked.class, phase = Phase.BEFORE_COMMIT)
        void beforeCommit(String seat) {
            write("before " + seat);
        }

        @Receiver(value = Booked.class, phase = Phase.AFTER_COMMIT)
        void afterCommit(String seat) throws Exception {
            int held = pool.getObject()
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .getActiveConnections();
            new TransactionTemplate(manager.getObject())
                    .executeWithoutResult(
                            status -> write((status.isNewTransaction() ? "after " : "in ") + seat + ", held " + held));
        }

        @Receiver(value = Booked.class, phase = Phase.AFTER_ROLLBACK)
        void afterRollback(String seat) {
            write("undone " + seat);
        }

        void write(String text) {
            jdbc.getObject().update("insert into line (text) values (?)", text);
        }
    }

    @Test
    void receiversAfterTheCommitWriteThoughThePoolHasOneConnection() {
        run(1, (context, booked) -> {
            transaction(context, TransactionDefinition.PROPAGATION_REQUIRED, () -> booked.send(new Booked("1A")));
            assertThat(lines(context)).containsExactly("before 1A", "after 1A, held 0");
        });
    }

    @Test
    void aRollbackUndoesWhatReceiversWrote() {
        run(1, (context, booked) -> {
            assertThatThrownBy(() -> transaction(context, TransactionDefinition.PROPAGATION_REQUIRED, () -> {
                        booked.send(new Booked("1A"));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(lines(context)).containsExactly("undone 1A");
        });
    }

    @Test
    void aTransactionWithinAnotherCompletesByItself() {
        run(2, (context, booked) -> {
            transaction(context, TransactionDefinition.PROPAGATION_REQUIRED, () -> {
                booked.send(new Booked("outer"));
                transaction(
                        context,
                        TransactionDefinition.PROPAGATION_REQUIRES_NEW,
                        () -> booked.send(new Booked("inner")));
                assertThat(lines(context)).containsExactly("before inner", "after inner, held 1");
            });
            assertThat(lines(context)).endsWith("before outer", "after outer, held 0");
        });
    }

    @Test
    void whatIsSentWhileATransactionCompletesIsHeard() {
        run(1, (context, booked) -> {
            transaction(
                    context,
                    TransactionDefinition.PROPAGATION_REQUIRED,
                    () -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCompletion() {
                            booked.send(new Booked("late"));
                        }
                    }));
            assertThat(lines(context)).containsExactly("before late", "after late, held 0");
        });
    }

    @Test
    void whatAPartThatIsRolledBackSentIsNotHeardAfterTheCommit() {
        run(1, (context, booked) -> {
            transaction(context, TransactionDefinition.PROPAGATION_REQUIRED, () -> {
                booked.send(new Booked("1A"));
                assertThatThrownBy(() -> transaction(context, TransactionDefinition.PROPAGATION_NESTED, () -> {
                            booked.send(new Booked("1B"));
                            throw new IllegalStateException("no");
                        }))
                        .hasMessage("no");
                transaction(context, TransactionDefinition.PROPAGATION_NESTED, () -> booked.send(new Booked("1C")));
            });
            assertThat(lines(context))
                    .containsExactly("before 1A", "before 1C", "after 1A, held 0", "undone 1B", "after 1C, held 0");
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
    void aManagerOfTheApplicationsOwnKeepsItsConnectionAndWhatReceiversWrite() {
        runner.withUserConfiguration(OwnManager.class).run(context -> {
            start(context);
            Channel<Booked> booked = context.getBean(Dispatcher.class).channel(Booked.class);
            transaction(context, TransactionDefinition.PROPAGATION_REQUIRED, () -> booked.send(new Booked("1A")));
            assertThat(lines(context)).containsExactly("before 1A", "after 1A, held 1");
        });
    }

    private void run(int connections, BiConsumer<ApplicationContext, Channel<Booked>> test) {
        runner.withPropertyValues("spring.datasource.hikari.maximum-pool-size=" + connections)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    start(context);
                    test.accept(context, context.getBean(Dispatcher.class).channel(Booked.class));
                    assertThat(TransactionSynchronizationManager.getResourceMap())
                            .isEmpty();
                });
    }

    private static void start(ApplicationContext context) {
        context.getBean(JdbcTemplate.class)
                .execute("create table line (id int auto_increment primary key, text varchar(100))");
    }

    private static void transaction(ApplicationContext context, int propagation, Runnable work) {
        TransactionTemplate template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        template.setPropagationBehavior(propagation);
        template.executeWithoutResult(status -> work.run());
    }

    private static List<String> lines(ApplicationContext context) {
        return context.getBean(JdbcTemplate.class).queryForList("select text from line order by id", String.class);
    }
}

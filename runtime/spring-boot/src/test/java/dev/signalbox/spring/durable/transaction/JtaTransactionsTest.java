package dev.signalbox.spring.durable.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.spring.letters.LetterOrdered;
import dev.signalbox.spring.letters.LettersApplication;
import dev.signalbox.spring.letters.Office;
import dev.signalbox.spring.letters.Postman;
import dev.signalbox.spring.letters.Stamp;
import dev.signalbox.spring.letters.Stamps;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Durable receivers of an application whose transactions are JTA's: Narayana's, with a pool of Agroal. */
@Timeout(120)
@Tag("thorough")
class JtaTransactionsTest {

    @Configuration(proxyBeanMethods = false)
    static class Jta {

        @Bean
        JtaTransactionManager transactionManager() {
            return new JtaTransactionManager(
                    com.arjuna.ats.jta.UserTransaction.userTransaction(),
                    com.arjuna.ats.jta.TransactionManager.transactionManager());
        }

        @Bean
        AgroalDataSource dataSource() throws SQLException {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(settings -> settings.maxSize(20)
                            .transactionIntegration(new NarayanaTransactionIntegration(
                                    com.arjuna.ats.jta.TransactionManager.transactionManager(),
                                    new TransactionSynchronizationRegistryImple()))
                            .connectionFactoryConfiguration(connections -> connections
                                    .connectionProviderClass(JdbcDataSource.class)
                                    .jdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"))));
        }
    }

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(LettersApplication.class, Jta.class)
            .withPropertyValues(
                    "spring.flyway.enabled=false",
                    "spring.jpa.hibernate.ddl-auto=create",
                    "signalbox.durable.poll-interval=100ms",
                    "signalbox.durable.backoff=1ms");

    @BeforeAll
    static void keepNothingOnDisk() {
        BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class)
                .setObjectStoreType(VolatileStore.class.getName());
        for (String store : List.of("communicationStore", "stateStore")) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreType(VolatileStore.class.getName());
        }
    }

    private void run(ContextConsumer<AssertableApplicationContext> test) {
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            test.accept(context);
        });
    }

    private static void send(ApplicationContext context, String text) {
        context.getBean(Dispatcher.class).channel(LetterOrdered.class).send(new LetterOrdered(text));
    }

    private static TransactionTemplate transaction(ApplicationContext context) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    private static long waiting(ApplicationContext context) {
        return context.getBean(Deliveries.class).backlog().size();
    }

    private static List<String> delivered(ApplicationContext context) {
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting(context) == 0);
        assertThat(context.getBean(Deliveries.class).deadLetters().list(1)).isEmpty();
        return context.getBean(Office.class).texts();
    }

    private static List<String> letters(String text) {
        return List.of(text + " by JDBC", text + " by repository", text + " in service");
    }

    @Test
    void aCallIsRecordedIfAndOnlyIfTheTransactionCommits() {
        run(context -> {
            transaction(context).executeWithoutResult(status -> {
                send(context, "Dear Ada");
                assertThat(waiting(context)).isZero();
            });
            transaction(context).executeWithoutResult(status -> {
                send(context, "Dear Bob");
                status.setRollbackOnly();
            });
            assertThat(delivered(context)).isEqualTo(letters("Dear Ada"));
        });
    }

    @Test
    void whatASuspendedTransactionSendsIsRecordedInThatOne() {
        run(context -> transaction(context).executeWithoutResult(outer -> {
            send(context, "Dear Bob");
            TransactionTemplate inner = transaction(context);
            inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            inner.executeWithoutResult(status -> send(context, "Dear Ada"));
            outer.setRollbackOnly();
            assertThat(delivered(context)).isEqualTo(letters("Dear Ada"));
        }));
    }

    @Test
    void withoutATransactionACallIsRecordedAtOnce() {
        run(context -> {
            send(context, "Dear Ada");
            assertThat(delivered(context)).isEqualTo(letters("Dear Ada"));
        });
    }

    @Test
    void whatAFailedAttemptWroteIsUndoneAltogether() {
        run(context -> {
            Postman postman = context.getBean(Postman.class);
            postman.meanwhile((text, delivery) -> {
                if (delivery.attempt() < 3) {
                    throw new Exception("The mail server is away");
                }
            });
            send(context, "Dear Ada");
            assertThat(delivered(context)).isEqualTo(letters("Dear Ada"));
            assertThat(postman.deliveries()).extracting(DeliveryInfo::attempt).containsExactly(1, 2, 3);
        });
    }

    /** As an attempt does that has taken the call over and commits. */
    @Test
    void whatAnotherNodeHasCommittedMeanwhileIsNotWrittenAgain() {
        run(context -> {
            context.getBean(Postman.class).meanwhile((text, delivery) -> {
                TransactionTemplate apart = transaction(context);
                apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                apart.executeWithoutResult(status ->
                        context.getBean(JdbcTemplate.class).update("delete from signalbox_call where picked = true"));
            });
            send(context, "Dear Ada");
            assertThat(delivered(context)).isEmpty();
        });
    }

    @Test
    void anEntityIsReadInTheTransactionOfTheAttempt() {
        run(context -> {
            Stamps stamps = context.getBean(Stamps.class);
            transaction(context).executeWithoutResult(status -> stamps.save(new Stamp("Lighthouse")));
            transaction(context).executeWithoutResult(status -> {
                stamps.saveAndFlush(new Stamp("Harbour"));
                status.setRollbackOnly();
            });
            assertThat(delivered(context)).containsExactly("Stamp Lighthouse");
        });
    }
}

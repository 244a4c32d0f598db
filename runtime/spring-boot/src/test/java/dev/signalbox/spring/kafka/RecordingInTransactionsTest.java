package dev.signalbox.spring.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Dispatcher;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxDurableAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxJdbcAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxKafkaAutoConfiguration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of the outbox in Spring's transactions. Kafka is never asked. */
class RecordingInTransactionsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withClassLoader(CrossingLoader.withCrossing())
            .withConfiguration(AutoConfigurations.of(
                    SignalboxAutoConfiguration.class,
                    SignalboxJdbcAutoConfiguration.class,
                    SignalboxDurableAutoConfiguration.class,
                    SignalboxKafkaAutoConfiguration.class,
                    KafkaAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class))
            .withPropertyValues(
                    "spring.application.name=shop",
                    "spring.kafka.bootstrap-servers=localhost:1",
                    "spring.datasource.generate-unique-name=true",
                    "signalbox.kafka.relay=false");

    private static TransactionTemplate transaction(ApplicationContext context) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    private static void send(ApplicationContext context, String order) {
        context.getBean(Dispatcher.class).channel(OrderPlaced.class).send(new OrderPlaced(order));
    }

    private static List<String> payloads(ApplicationContext context) {
        return context
                .getBean(JdbcTemplate.class)
                .queryForList("select payload from signalbox_outbox order by id", byte[].class)
                .stream()
                .map(each -> new String(each, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void whatASavepointTakesBackIsNotRecorded() {
        runner.run(context -> {
            TransactionTemplate nested = transaction(context);
            nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

            transaction(context).executeWithoutResult(outer -> {
                send(context, "before");
                nested.executeWithoutResult(inner -> {
                    send(context, "no");
                    inner.setRollbackOnly();
                });
                nested.executeWithoutResult(inner -> send(context, "inside"));
                assertThat(payloads(context)).isEmpty();
            });

            assertThat(payloads(context)).containsExactly("{\"order\":\"before\"}", "{\"order\":\"inside\"}");
        });
    }

    @Test
    void whatIsRolledBackIsNotRecorded() {
        runner.run(context -> {
            transaction(context).executeWithoutResult(outer -> {
                send(context, "no");
                outer.setRollbackOnly();
            });

            assertThat(payloads(context)).isEmpty();
        });
    }

    @Test
    void aReadOnlyTransactionIsAnError() {
        runner.run(context -> {
            TransactionTemplate reading = transaction(context);
            reading.setReadOnly(true);

            assertThatThrownBy(() -> reading.executeWithoutResult(outer -> send(context, "no")))
                    .hasStackTraceContaining("read-only");
            assertThat(payloads(context)).isEmpty();
        });
    }
}

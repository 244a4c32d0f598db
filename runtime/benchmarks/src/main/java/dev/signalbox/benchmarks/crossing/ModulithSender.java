package dev.signalbox.benchmarks.crossing;

import dev.signalbox.benchmarks.outbox.Shop;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.SendResult;
import org.springframework.kafka.support.converter.ByteArrayJacksonJsonMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.Externalized;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.support.BrokerRouting;
import org.springframework.modulith.events.support.EventExternalizerModuleListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Modulith's externalization of events, with its registry in the database. */
public final class ModulithSender implements Sender {

    private static final int IN_ONE_TRANSACTION = 1_000;

    private final Shop shop;
    private final DataSource database;
    private final ConfigurableApplicationContext context;
    private final TransactionTemplate transaction;
    private final Gate gate;

    public ModulithSender(Shop shop, Broker broker) {
        this.shop = shop;
        this.database = shop.database();
        this.gate = new Gate(new DefaultKafkaProducerFactory<>(
                broker.producer(),
                new org.apache.kafka.common.serialization.StringSerializer(),
                new org.apache.kafka.common.serialization.ByteArraySerializer()));
        this.context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.modulith.events.jdbc.schema-initialization.enabled=true",
                        "spring.modulith.events.completion-mode=delete",
                        "spring.task.execution.pool.core-size=" + Shop.THREADS,
                        "spring.main.banner-mode=off")
                .initializers(each -> {
                    each.getBeanFactory().registerSingleton("dataSource", database);
                    each.getBeanFactory().registerSingleton("kafkaTemplate", gate);
                })
                .application()
                .run();
        this.transaction = context.getBean(TransactionTemplate.class);
    }

    /** What is published. */
    @Externalized(Broker.TOPIC + "::#{customer()}")
    public record Placed(long number, String customer, String address) {

        static Placed of(long number) {
            Sold sold = Sold.of(number);
            return new Placed(number, sold.customer(), sold.address());
        }
    }

    /** Lets no event out until it is opened, so that events wait. */
    private static final class Gate extends KafkaTemplate<String, byte[]> {

        private volatile boolean open;

        Gate(ProducerFactory<String, byte[]> producers) {
            super(producers);
            setMessageConverter(new ByteArrayJacksonJsonMessageConverter());
        }

        @Override
        public CompletableFuture<SendResult<String, byte[]>> send(Message<?> message) {
            return open ? super.send(message) : CompletableFuture.failedFuture(new IllegalStateException("not yet"));
        }
    }

    /** The application, with the bean that the artifact spring-modulith-events-kafka makes. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        EventExternalizerModuleListener externalizer(
                EventExternalizationConfiguration configuration, KafkaTemplate<String, byte[]> kafka) {
            StandardEvaluationContext expressions = new StandardEvaluationContext();
            return new EventExternalizerModuleListener(configuration, (event, target) -> {
                BrokerRouting routing = BrokerRouting.of(target, expressions);
                return kafka.send(MessageBuilder.withPayload(event)
                        .copyHeaders(configuration.getHeadersFor(event))
                        .setHeaderIfAbsent(KafkaHeaders.KEY, key(routing, event))
                        .setHeaderIfAbsent(KafkaHeaders.TOPIC, routing.getTarget(event))
                        .build());
            });
        }

        private static String key(BrokerRouting routing, Object event) {
            @Nullable String key = routing.getKey(event);
            if (key == null) {
                throw new IllegalStateException("There is no key");
            }
            return key;
        }
    }

    @Override
    public void place(long order) {
        transaction.executeWithoutResult(status -> {
            try {
                Shop.order(DataSourceUtils.getConnection(database), order);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            context.publishEvent(Placed.of(order));
        });
    }

    /** The first attempts fail, so that they are to be made again. */
    @Override
    public void fill(int signals) throws Exception {
        for (int from = 0; from < signals; from += IN_ONE_TRANSACTION) {
            int first = from;
            transaction.executeWithoutResult(status -> {
                for (int each = first; each < Math.min(signals, first + IN_ONE_TRANSACTION); each++) {
                    context.publishEvent(Placed.of(each));
                }
            });
        }
        while (shop.number("select count(*) from event_publication where status <> 'FAILED'") > 0) {
            Thread.sleep(5);
        }
    }

    @Override
    public void start() {
        gate.open = true;
        context.getBean(IncompleteEventPublications.class).resubmitIncompletePublications(each -> true);
    }

    @Override
    public boolean isEmpty() throws SQLException {
        return shop.number("select count(*) from event_publication") == 0;
    }

    @Override
    public void close() {
        context.close();
        gate.destroy();
    }
}

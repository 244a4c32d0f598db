package dev.signalbox.spring.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.kafka.Crossings;
import dev.signalbox.spi.TransactionBinding;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxDurableAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxJdbcAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxKafkaAutoConfiguration;
import dev.signalbox.spring.kafka.observation.ArrivalObservationContext;
import dev.signalbox.spring.kafka.observation.CrossingMeter;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.TraceContext;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two applications, each with a database, and a broker. */
@Timeout(120)
@Tag("thorough")
class CrossingsTest {

    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withClassLoader(CrossingLoader.withCrossing())
            .withConfiguration(AutoConfigurations.of(
                    SignalboxAutoConfiguration.class,
                    SignalboxJdbcAutoConfiguration.class,
                    SignalboxDurableAutoConfiguration.class,
                    SignalboxKafkaAutoConfiguration.class,
                    KafkaAutoConfiguration.class,
                    TransactionAutoConfiguration.class));

    private final ApplicationContextRunner runner = bare.withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.generate-unique-name=true",
                    "signalbox.kafka.create-topics=true",
                    "signalbox.kafka.poll-interval=200ms",
                    "signalbox.kafka.attempts=2",
                    "signalbox.kafka.backoff=10ms");

    @BeforeAll
    static void start() {
        // By default it is the system property that Spring Boot reads.
        BROKER.brokerListProperty("broker.of.this.test");
        BROKER.brokerProperty("group.initial.rebalance.delay.ms", "0");
        BROKER.afterPropertiesSet();
    }

    @AfterAll
    static void stop() {
        BROKER.destroy();
    }

    private ApplicationContextRunner service(String name) {
        return runner.withPropertyValues(
                "spring.application.name=" + name, "spring.kafka.bootstrap-servers=" + BROKER.getBrokersAsString());
    }

    private static void send(ApplicationContext context, String order) {
        context.getBean(Dispatcher.class).channel(OrderPlaced.class).send(new OrderPlaced(order));
    }

    private static void transaction(ApplicationContext context, Runnable work) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    /** Its receivers write orders into its database. */
    private static List<String> hear(ApplicationContext context) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.execute("create table placed (id varchar(100))");
        context.getBean(Dispatcher.class).connect(OrderPlaced.class, placed -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            jdbc.update("insert into placed (id) values (?)", placed.order());
            if (placed.order().equals("poison")) {
                throw new IllegalStateException("never");
            }
        });
        List<String> committed = new CopyOnWriteArrayList<>();
        context.getBean(Dispatcher.class)
                .connect(
                        OrderPlaced.class,
                        placed -> Objects.requireNonNull(context.getBean(TransactionBinding.class)
                                        .current())
                                .at(Phase.AFTER_COMMIT, () -> committed.add(placed.order())));
        return committed;
    }

    private static List<String> placed(ApplicationContext context) {
        return context.getBean(JdbcTemplate.class).queryForList("select id from placed", String.class);
    }

    @Test
    void whatOneCommitsTheOtherHearsInATransactionOfItsOwn() {
        service("shop")
                .run(shop -> service("mail").run(mail -> {
                    List<String> committed = hear(mail);

                    transaction(shop, () -> send(shop, "one"));
                    assertThatThrownBy(() -> transaction(shop, () -> {
                                send(shop, "no");
                                throw new IllegalStateException("changed my mind");
                            }))
                            .hasMessage("changed my mind");
                    transaction(shop, () -> send(shop, "poison"));
                    transaction(shop, () -> send(shop, "two"));

                    await().atMost(Duration.ofSeconds(60)).until(() -> committed.contains("two"));
                    assertThat(placed(mail)).containsExactlyInAnyOrder("one", "two");
                    assertThat(committed).containsExactlyInAnyOrder("one", "two");
                }));
    }

    @Test
    void meterHealthAndObservationsShowIt() {
        Log observations = new Log(new CopyOnWriteArrayList<>());
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(observations);
        service("seen")
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(shop -> service("seeing")
                        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                        .withBean(ObservationRegistry.class, () -> registry)
                        .run(mail -> {
                            bindMeters(shop);
                            bindMeters(mail);
                            List<String> committed = hear(mail);
                            send(shop, "seen");
                            await().atMost(Duration.ofSeconds(60)).until(() -> committed.contains("seen"));
                            await().atMost(Duration.ofSeconds(60))
                                    .until(() -> shop.getBean(Crossings.class)
                                                    .backlog()
                                                    .waiting()
                                            == 0);
                            assertThat(timed(shop, CrossingMeter.RELAYED)).isEqualTo(1);

                            assertThat(timed(mail, CrossingMeter.LAG)).isPositive();
                            assertThat(mail.getBean(MeterRegistry.class)
                                            .get(CrossingMeter.RECEIVED.getName())
                                            .tag("topic", "orders")
                                            .tag("outcome", "received")
                                            .counter()
                                            .count())
                                    .isPositive();
                            assertThat(shop.getBean(MeterRegistry.class)
                                            .get(CrossingMeter.REFUSED.getName())
                                            .gauge()
                                            .value())
                                    .isZero();
                            assertThat(Objects.requireNonNull(
                                                    shop.getBean("crossingsHealthIndicator", HealthIndicator.class)
                                                            .health())
                                            .getStatus())
                                    .isEqualTo(Status.UP);
                            await().until(() -> !observations.stopped().isEmpty());
                            assertThat(observations.stopped()).anySatisfy(arrival -> {
                                assertThat(arrival.getName()).isEqualTo("signalbox.arrival");
                                assertThat(arrival.getContextualName()).isEqualTo("process orders");
                                assertThat(arrival.getAllKeyValues().stream())
                                        .contains(
                                                KeyValue.of("topic", "orders"),
                                                KeyValue.of("outcome", "received"),
                                                KeyValue.of("signalbox.attempt", "1"),
                                                KeyValue.of("signalbox.source", "seen"));
                            });
                        }));
    }

    /** Each service has its own tracer, so that only the outbox and the record can bring the trace from one to the other. */
    @Test
    void anArrivalIsASpanOfTheSendersTrace() {
        Traces traces = new Traces();
        Traces others = new Traces();
        traces.in(service("traced"))
                .run(shop -> others.in(service("tracing")).run(mail -> {
                    List<String> committed = hear(mail);
                    List<String> heardIn = new CopyOnWriteArrayList<>();
                    // The topic has signals of other tests, too.
                    mail.getBean(Dispatcher.class).connect(OrderPlaced.class, placed -> {
                        if (placed.order().equals("traced")) {
                            heardIn.add(others.currentTrace());
                        }
                    });
                    TraceContext request =
                            traces.inSpan("request", () -> transaction(shop, () -> send(shop, "traced")));
                    await().atMost(Duration.ofSeconds(60)).until(() -> committed.contains("traced"));

                    await().untilAsserted(() -> assertThat(others.finished())
                            .filteredOn(arrival -> arrival.getTraceId().equals(request.traceId()))
                            .singleElement()
                            .satisfies(arrival -> {
                                assertThat(arrival.getName()).isEqualTo("process orders");
                                assertThat(arrival.getKind()).isEqualTo(SpanKind.CONSUMER);
                                assertThat(arrival.getParentSpanId()).isEqualTo(request.spanId());
                            }));
                    assertThat(heardIn).containsExactly(request.traceId());
                }));
    }

    private record Log(List<Observation.Context> stopped) implements ObservationHandler<Observation.Context> {

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof ArrivalObservationContext;
        }

        @Override
        public void onStop(Observation.Context context) {
            stopped.add(context);
        }
    }

    /** As Spring Boot's metrics do. */
    private static void bindMeters(ApplicationContext context) {
        context.getBeansOfType(MeterBinder.class)
                .values()
                .forEach(each -> each.bindTo(context.getBean(MeterRegistry.class)));
    }

    private static long timed(ApplicationContext context, CrossingMeter meter) {
        return context.getBean(MeterRegistry.class)
                .get(meter.getName())
                .tag("topic", "orders")
                .timer()
                .count();
    }

    @Test
    void aContextThatStopsAndStartsAgainGoesOn() {
        service("restarted").run(shop -> {
            shop.getSourceApplicationContext().stop();
            send(shop, "recorded");
            assertThat(shop.getBean(Crossings.class).backlog().waiting()).isEqualTo(1);
            shop.getSourceApplicationContext().start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> shop.getBean(Crossings.class).backlog().waiting() == 0);
        });
    }

    @Test
    void aNodeMayOnlyRecord() {
        service("recording").withPropertyValues("signalbox.kafka.relay=false").run(shop -> {
            send(shop, "recorded");
            assertThat(shop.getBean(Crossings.class).backlog().waiting()).isEqualTo(1);
            assertThat(threads()).noneMatch(each -> each.startsWith("signalbox-kafka"));
        });
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }

    @Test
    void withoutABrokerNothingIsMadeAndReceiversHear() {
        runner.withPropertyValues("spring.application.name=alone").run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(Crossings.class);
            assertThat(context.getBeanDefinitionNames())
                    .noneMatch(each -> each.contains("Crossing") || each.contains("Durable"));
            assertThat(threads()).noneMatch(each -> each.startsWith("signalbox-kafka"));
            List<String> heard = new CopyOnWriteArrayList<>();
            context.getBean(Dispatcher.class).connect(OrderPlaced.class, placed -> heard.add(placed.order()));
            send(context, "local");
            assertThat(heard).containsExactly("local");
        });
    }

    @Test
    void anApplicationWithoutSignalsThatCrossPaysNothing() {
        service("plain").withClassLoader(CrossingLoader.withoutCrossing()).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(Crossings.class);
            assertThat(context.getBeanDefinitionNames()).noneMatch(each -> each.contains("Crossing"));
            assertThat(threads()).noneMatch(each -> each.startsWith("signalbox-kafka"));
        });
    }

    /** As Testcontainers and Docker Compose bring them. */
    @Test
    void connectionDetailsAreABrokerToo() {
        runner.withPropertyValues("spring.application.name=contained")
                .withBean(KafkaConnectionDetails.class, () -> () -> List.of(BROKER.getBrokersAsString()))
                .run(context -> {
                    send(context, "contained");
                    await().atMost(Duration.ofSeconds(60))
                            .until(() ->
                                    context.getBean(Crossings.class).backlog().waiting() == 0);
                });
    }

    @Test
    void withoutADatabaseTheApplicationDoesNotStart() {
        bare.withPropertyValues("spring.application.name=x", "spring.kafka.bootstrap-servers=localhost:1")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining(OrderPlaced.class.getName() + " is marked @Crosses")
                        .hasMessageContaining("there is no DataSource bean"));
    }

    @Test
    void withoutANameTheApplicationDoesNotStart() {
        runner.withPropertyValues("spring.kafka.bootstrap-servers=localhost:1")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("Set spring.application.name, or signalbox.kafka.service"));
    }
}

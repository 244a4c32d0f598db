package dev.signalbox.spring.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spring.DispatcherCustomizer;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxObservationAutoConfiguration;
import dev.signalbox.spring.observation.Kitchen.PizzaOrdered;
import dev.signalbox.spring.observation.Kitchen.SoupOrdered;
import dev.signalbox.spring.observation.statistics.Statistics;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ObservationsTest {

    private static final String ALL = "signalbox.observation.all-receivers=true";

    private final ObservationRegistry registry = ObservationRegistry.create();
    private final ObservationLog log = new ObservationLog();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    SignalboxAutoConfiguration.class, SignalboxObservationAutoConfiguration.class))
            .withBean(DispatcherCustomizer.class, () -> builder -> builder.executor(Runnable::run))
            .withBean(Kitchen.class);

    private void run(BiConsumer<Dispatcher, Kitchen> test, String... settings) {
        registry.observationConfig().observationHandler(log);
        runner.withBean(ObservationRegistry.class, () -> registry)
                .withPropertyValues(settings)
                .run(context -> test.accept(context.getBean(Dispatcher.class), context.getBean(Kitchen.class)));
        assertThat(registry.getCurrentObservationScope()).isNull();
    }

    private static <S extends Signal> void send(Dispatcher dispatcher, S signal) {
        dispatcher.channelOf(signal).send(signal);
    }

    @Test
    void callsThatNoSenderWaitsForAreObserved() {
        run((dispatcher, kitchen) -> send(dispatcher, new PizzaOrdered("Margherita")));

        assertThat(log.entries)
                .containsExactly(
                        "start deliver of PizzaOrdered after_commit unknown",
                        "stop deliver of PizzaOrdered after_commit success",
                        "start advertise of PizzaOrdered now unknown",
                        "stop advertise of PizzaOrdered now success");
        assertThat(log.names).containsOnly("signalbox.receiver");
        assertThat(log.contextualNames).contains("PizzaOrdered Kitchen#deliver");
    }

    @Test
    void onRequestAllAreWithTheirFailures() {
        run(
                (dispatcher, kitchen) -> assertThat(catchThrowable(() -> send(dispatcher, new PizzaOrdered("Hawaii"))))
                        .hasMessage("No pineapple"),
                ALL);

        assertThat(log.entries)
                .containsExactly(
                        "start cook of PizzaOrdered now unknown",
                        "stop cook of PizzaOrdered now failure: No pineapple");
    }

    @Test
    void aReceiverThatReturnsAStageIsAtWorkUntilItIsComplete() {
        run((dispatcher, kitchen) -> {
            send(dispatcher, new SoupOrdered("Minestrone"));
            assertThat(log.entries).containsExactly("start simmer of SoupOrdered after_commit unknown");

            kitchen.oven.completeExceptionally(new IllegalStateException("Burnt"));
            assertThat(log.entries).last().isEqualTo("stop simmer of SoupOrdered after_commit failure: Burnt");
        });
    }

    @Test
    void callsInsideCallsAreTheirChildren() {
        run(
                (dispatcher, kitchen) -> {
                    Registration connection = dispatcher.connect(
                            Topic.of(PizzaOrdered.class), pizza -> send(dispatcher, new SoupOrdered(pizza.name())));
                    send(dispatcher, new PizzaOrdered("Calzone"));
                    connection.close();
                },
                ALL);

        assertThat(log.parents)
                .contains("deliver in null", "connected in null", "simmer in connected", "count in connected");
    }

    @Test
    void theApplicationMaySayWhatIsObserved() {
        registry.observationConfig()
                .observationPredicate((name, context) -> context instanceof ReceiverObservationContext call
                        && call.receiver().async()
                        && call.signal() instanceof PizzaOrdered);
        run((dispatcher, kitchen) -> send(dispatcher, new PizzaOrdered("Funghi")), ALL);

        assertThat(log.entries)
                .containsExactly(
                        "start advertise of PizzaOrdered now unknown", "stop advertise of PizzaOrdered now success");
    }

    @Test
    void whoHandlesObservationsMayNeedTheDispatcher() {
        registry.observationConfig().observationHandler(log);
        runner.withBean(ObservationRegistry.class, () -> registry)
                .withBean(Sending.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    record Sending(Dispatcher dispatcher) implements ObservationHandler<Observation.Context> {
        @Override
        public boolean supportsContext(Observation.Context context) {
            return false;
        }
    }

    @Test
    void withoutARegistryOrEndpointNothingIsConfigured() {
        runner.run(context -> assertThat(context)
                .doesNotHaveBean(Observations.class)
                .doesNotHaveBean(Statistics.class)
                .doesNotHaveBean("signalboxLiveMap"));
    }
}

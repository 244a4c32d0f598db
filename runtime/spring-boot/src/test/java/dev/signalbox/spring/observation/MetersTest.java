package dev.signalbox.spring.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.FaultInjector;
import dev.signalbox.spring.DispatcherCustomizer;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxObservationAutoConfiguration;
import dev.signalbox.spring.observation.Kitchen.PizzaOrdered;
import dev.signalbox.spring.observation.Kitchen.SoupOrdered;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MetersTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MetricsAutoConfiguration.class,
                    CompositeMeterRegistryAutoConfiguration.class,
                    SimpleMetricsExportAutoConfiguration.class,
                    SignalboxAutoConfiguration.class,
                    SignalboxObservationAutoConfiguration.class))
            .withBean(DispatcherCustomizer.class, () -> builder -> builder.executor(Runnable::run))
            .withBean(Kitchen.class);

    private void run(BiConsumer<Dispatcher, MeterRegistry> test) {
        runner.run(context -> test.accept(context.getBean(Dispatcher.class), context.getBean(MeterRegistry.class)));
    }

    private static <S extends Signal> void send(Dispatcher dispatcher, S signal) {
        dispatcher.channelOf(signal).send(signal);
    }

    @Test
    void eachSignalAndEachReceiverIsCounted() {
        run((dispatcher, meters) -> {
            send(dispatcher, new PizzaOrdered("Margherita"));
            assertThat(catchThrowable(() -> send(dispatcher, new PizzaOrdered("Hawaii"))))
                    .isNotNull();

            assertThat(counts(meters))
                    .containsEntry("signalbox.signals.sent PizzaOrdered", 2.0)
                    .containsEntry("signalbox.receiver.calls success now Kitchen#cook PizzaOrdered", 1.0)
                    .containsEntry("signalbox.receiver.calls failure now Kitchen#cook PizzaOrdered", 1.0)
                    .containsEntry("signalbox.receiver.calls success after_commit Kitchen#deliver PizzaOrdered", 1.0)
                    .containsEntry("signalbox.receiver.calls failure after_commit Kitchen#deliver PizzaOrdered", 0.0)
                    .containsEntry("signalbox.receiver.calls success now Kitchen#advertise PizzaOrdered", 1.0);
        });
    }

    @Test
    void whoHearsSeveralSignalsIsCountedForEach() {
        run((dispatcher, meters) -> {
            send(dispatcher, new PizzaOrdered("Margherita"));
            send(dispatcher, new SoupOrdered("Minestrone"));

            assertThat(counts(meters))
                    .containsEntry("signalbox.receiver.calls success now Kitchen#count PizzaOrdered", 1.0)
                    .containsEntry("signalbox.receiver.calls success now Kitchen#count SoupOrdered", 1.0);
        });
    }

    /** A call with an incomplete stage has not ended. */
    @Test
    void aStageCountsWhenItIsComplete() {
        runner.run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            send(context.getBean(Dispatcher.class), new SoupOrdered("Minestrone"));
            String simmer = "signalbox.receiver.calls success after_commit Kitchen#simmer SoupOrdered";
            assertThat(counts(meters)).doesNotContainKey(simmer);

            context.getBean(Kitchen.class).oven.complete("done");
            assertThat(counts(meters)).containsEntry(simmer, 1.0);
        });
    }

    @Test
    void howeverManyAreConnectedTheyShareOneName() {
        run((dispatcher, meters) -> {
            for (int i = 0; i < 10; i++) {
                dispatcher.connect(Topic.of(SoupOrdered.class), soup -> {});
            }
            dispatcher.connect(Topic.of(SoupOrdered.class), soup -> {}, ConnectOptions.DEFAULT.withId("waiter"));
            send(dispatcher, new SoupOrdered("Gazpacho"));

            assertThat(counts(meters))
                    .containsEntry("signalbox.receiver.calls success now SoupOrdered#connected SoupOrdered", 10.0)
                    .containsEntry("signalbox.receiver.calls success now waiter SoupOrdered", 1.0);
        });
    }

    /** Of receivers that are called at once, after the commit and on the executor. */
    @ParameterizedTest
    @CsvSource({"Hawaii, cook", "Vesuvio, deliver", "Fungi, advertise"})
    void anInjectedFailureCountsAsAThrownOne(String failing, String receiver) {
        Map<String, Double> thrown = new TreeMap<>();
        run((dispatcher, meters) -> {
            Throwable reached = catchThrowable(() -> send(dispatcher, new PizzaOrdered(failing)));
            thrown.putAll(counts(meters));
            thrown.put("reached the sender", reached == null ? 0.0 : 1.0);
        });
        assertThat(thrown)
                .anySatisfy((name, count) -> assertThat(name + count)
                        .startsWith("signalbox.receiver.calls failure")
                        .endsWith("Kitchen#" + receiver + " PizzaOrdered1.0"));

        run((dispatcher, meters) -> {
            Throwable reached;
            try (Registration injecting = Integration.of(dispatcher).watch(new Failing("#" + receiver))) {
                assertThat(injecting).isNotNull();
                reached = catchThrowable(() -> send(dispatcher, new PizzaOrdered("Margherita")));
            }
            Map<String, Double> injected = counts(meters);
            injected.put("reached the sender", reached == null ? 0.0 : 1.0);
            assertThat(injected).isEqualTo(thrown);
        });
    }

    /** Lets one receiver fail. */
    private record Failing(String receiver) implements FaultInjector {

        @Override
        public @Nullable Object call(String called, Signal signal, Call call) throws Exception {
            if (called.endsWith(receiver)) {
                throw new IllegalArgumentException("injected");
            }
            return call.proceed();
        }
    }

    @Test
    void allMetersAreDocumented() {
        run((dispatcher, meters) -> {
            send(dispatcher, new PizzaOrdered("Margherita"));

            List<Meter> ours = meters.getMeters().stream()
                    .filter(each -> each.getId().getName().startsWith("signalbox"))
                    .toList();
            assertThat(ours)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(SignalboxMeter.values()).anySatisfy(documented -> {
                        assertThat(each.getId().getName()).isEqualTo(documented.getName());
                        assertThat(each.getId().getType()).isEqualTo(documented.getType());
                        assertThat(each.getId().getTags())
                                .extracting(tag -> tag.getKey())
                                .containsExactlyInAnyOrder(Stream.of(documented.getKeyNames())
                                        .map(key -> key.asString())
                                        .toArray(String[]::new));
                    }));
        });
    }

    /** Name and tags, with classes' names shortened. */
    private static Map<String, Double> counts(MeterRegistry meters) {
        Map<String, Double> counts = new TreeMap<>();
        for (Meter each : meters.getMeters()) {
            StringBuilder name = new StringBuilder(each.getId().getName());
            each.getId().getTags().forEach(tag -> name.append(" ").append(tag.getValue()));
            String shortened = name.toString().replaceAll("dev\\.signalbox\\.[\\w.]*\\.(Kitchen\\$)?", "");
            counts.put(shortened, each.measure().iterator().next().getValue());
        }
        return counts;
    }
}

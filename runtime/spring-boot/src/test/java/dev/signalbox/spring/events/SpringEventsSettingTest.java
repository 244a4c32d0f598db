package dev.signalbox.spring.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** Which signals are published as events, and with which type. */
class SpringEventsSettingTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(SignalboxAutoConfiguration.class))
            .withBean(Ear.class);

    private static String chosen(Class<?>... types) {
        return "signalbox.spring-events=" + List.of(types).toString().replaceAll("(interface|class) |[\\[\\] ]", "");
    }

    /** The sender is a generic box, so T is not known. */
    record Opened<T>(Box<T> sender) implements Signal {}

    record Box<T>(T content) {}

    /** T is the sender's class. */
    record Called<T, U>(T sender, U what) implements Signal {}

    record Plain(@Nullable Object sender) implements Signal {}

    static final class Ear {
        final List<String> heard = new ArrayList<>();

        @EventListener
        void string(Called<String, ?> event) {
            heard.add("string");
        }

        @EventListener
        void integer(Called<Integer, ?> event) {
            heard.add("integer");
        }

        @EventListener
        void any(Called<?, ?> event) {
            heard.add("any");
        }

        @EventListener
        void opened(Opened<?> event) {
            heard.add("opened");
        }

        @EventListener
        void plain(Plain event) {
            heard.add("plain");
        }
    }

    @Test
    void theSenderSaysWhatATypeVariableStandsFor() {
        runner.withPropertyValues(chosen(Called.class)).run(context -> {
            context.getBean(Dispatcher.class).channel(Called.class).send(new Called<>("Ada", 1));
            assertThat(context.getBean(Ear.class).heard).containsExactlyInAnyOrder("string", "any");
        });
    }

    @Test
    void whereItDoesNotListenersOfAnyTypeHearTheSignal() {
        runner.withPropertyValues(chosen(Opened.class, Plain.class, Called.class))
                .run(context -> {
                    Dispatcher dispatcher = context.getBean(Dispatcher.class);
                    dispatcher.channel(Opened.class).send(new Opened<>(new Box<>("Ada")));
                    dispatcher.channel(Plain.class).send(new Plain(null));
                    assertThat(context.getBean(Ear.class).heard).containsExactly("opened", "plain");
                });
    }

    /** Sends while the application's beans are made. */
    static final class Hasty {
        Hasty(Dispatcher dispatcher) {
            dispatcher.channel(Plain.class).send(new Plain(null));
        }
    }

    @Test
    void listenersHearFromWhenAllBeansHaveBeenMade() {
        runner.withPropertyValues(chosen(Plain.class))
                .withBean(Hasty.class)
                .withBean(SendingLater.class)
                .run(context -> assertThat(context.getBean(Ear.class).heard).containsExactly("plain"));
    }

    record SendingLater(Dispatcher dispatcher) {
        @EventListener
        void started(ContextRefreshedEvent event) {
            dispatcher.channel(Plain.class).send(new Plain(null));
        }
    }

    @Test
    void whatIsNoSignalIsRefused() {
        runner.withPropertyValues(chosen(String.class))
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .hasMessageContaining("signalbox.spring-events")
                        .hasMessageContaining("java.lang.String"));
    }

    @Test
    void nothingIsConnectedWhereNoneIsChosenNorAfterTheEnd() {
        Dispatcher own = Dispatcher.builder().build();
        runner.withBean(Dispatcher.class, () -> own)
                .run(context ->
                        assertThat(own.hasReceivers(Topic.of(Plain.class))).isFalse());
        runner.withBean(Dispatcher.class, () -> own, definition -> definition.setDestroyMethodName(""))
                .withPropertyValues(chosen(Plain.class))
                .run(context ->
                        assertThat(own.hasReceivers(Topic.of(Plain.class))).isTrue());
        assertThat(own.hasReceivers(Topic.of(Plain.class))).isFalse();
    }
}

package dev.signalbox.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.SignalLoopError;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Probe;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.SimpleThreadScope;

class DispatcherTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(SignalboxAutoConfiguration.class));

    record BellRung(String by, boolean last) implements Signal {

        BellRung(String by) {
            this(by, by.startsWith("last"));
        }
    }

    static final class Porter {
        final List<String> heard = new ArrayList<>();

        @Receiver(BellRung.class)
        void open(String by) {
            heard.add(by);
        }
    }

    record Door(Channel<BellRung> bell, ObjectProvider<Channel<BellRung>> later) {}

    @Test
    void aReceiverIsCalledOnItsBean() {
        runner.withBean(Porter.class).run(context -> {
            Porter porter = context.getBean(Porter.class);
            context.getBean(Dispatcher.class).channel(BellRung.class).send(new BellRung("guest"));
            Signals.send(new BellRung("friend"));
            assertThat(porter.heard).containsExactly("guest", "friend");
        });
        assertThat(Signals.isAdopted()).isFalse();
    }

    @Test
    void channelsCanBeInjected() {
        runner.withBean(Porter.class).withBean(Door.class).run(context -> {
            Channel<BellRung> bell = context.getBean(Dispatcher.class).channel(BellRung.class);
            Door door = context.getBean(Door.class);
            assertThat(door.bell()).isSameAs(bell);
            assertThat(door.later().getObject()).isSameAs(bell);
        });
    }

    @Test
    void theEndOfTheContextClosesTheDispatcher() {
        List<Dispatcher> closed = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        runner.withBean(Porter.class).run(context -> {
            Dispatcher dispatcher = context.getBean(Dispatcher.class);
            dispatcher.connect(Topic.of(BellRung.class), signal -> heard.add(signal.by()));
            closed.add(dispatcher);
        });
        assertThatThrownBy(() -> closed.get(0).channel(BellRung.class).send(new BellRung("late")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has ended")
                .hasMessageContaining(DispatcherTest.class.getName());
        assertThat(heard).isEmpty();
    }

    record DoorSlammed(Object sender) implements Signal {}

    /** The log messages about signals without receivers. */
    private List<String> unheard(String... properties) {
        List<String> logged = new ArrayList<>();
        Handler handler = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord line) {
                logged.add(new SimpleFormatter().formatMessage(line));
            }
        };
        Logger log = Logger.getLogger("dev.signalbox");
        log.addHandler(handler);
        try {
            runner.withPropertyValues(properties).withBean(Porter.class).run(context -> {
                Dispatcher dispatcher = context.getBean(Dispatcher.class);
                for (Object sender : new Object[] {"guest", "friend", 1}) {
                    dispatcher.channel(DoorSlammed.class).send(new DoorSlammed(sender));
                }
                dispatcher.channel(BellRung.class).send(new BellRung("guest"));
            });
        } finally {
            log.removeHandler(handler);
        }
        return logged.stream()
                .filter(each -> each.startsWith("No receiver hears"))
                .toList();
    }

    @Test
    void aSignalWithoutReceiversIsLoggedOnceForEachSenderOnRequest() {
        String slammed = DoorSlammed.class.getName();
        assertThat(unheard("signalbox.log-unheard=true"))
                .containsExactly(
                        "No receiver hears " + slammed + " from java.lang.String. This is logged only once.",
                        "No receiver hears " + slammed + " from java.lang.Integer. This is logged only once.");
        assertThat(unheard()).isEmpty();
    }

    @Test
    void aLoopEndsAtTheDepthThatIsSet() {
        runner.withPropertyValues("signalbox.max-depth=3").run(context -> {
            Dispatcher dispatcher = context.getBean(Dispatcher.class);
            List<BellRung> calls = new ArrayList<>();
            dispatcher.connect(Topic.of(BellRung.class), signal -> {
                calls.add(signal);
                dispatcher.channelOf(signal).send(signal);
            });
            assertThatThrownBy(() -> dispatcher.channel(BellRung.class).send(new BellRung("echo")))
                    .isInstanceOf(SignalLoopError.class);
            assertThat(calls).hasSizeLessThan(5);
        });
    }

    @Test
    void customizersHaveTheLastWord() {
        List<String> called = new ArrayList<>();
        Probe probe = new Probe() {
            @Override
            public void before(String receiver, Signal signal) {
                called.add(receiver);
            }
        };
        runner.withBean(Porter.class)
                .withBean(
                        DispatcherCustomizer.class,
                        () -> builder -> Integration.of(builder).probe(probe))
                .run(context -> context.getBean(Dispatcher.class)
                        .channel(BellRung.class)
                        .send(new BellRung("guest")));
        assertThat(called).hasSize(1).allMatch(each -> each.endsWith("Porter#open"));
    }

    @Test
    void anOwnDispatcherIsUsed() {
        Dispatcher own = Dispatcher.builder().build();
        runner.withBean(Dispatcher.class, () -> own)
                .run(context -> assertThat(context.getBean(Dispatcher.class)).isSameAs(own));
    }

    @Test
    void aBeanOfAnotherScopeIsAskedForAtEachCall() throws InterruptedException {
        runner.withInitializer(context -> context.getBeanFactory().registerScope("thread", new SimpleThreadScope()))
                .withBean(Porter.class, Porter::new, definition -> definition.setScope("thread"))
                .run(context -> {
                    Channel<BellRung> bell = context.getBean(Dispatcher.class).channel(BellRung.class);
                    bell.send(new BellRung("one"));
                    List<String> elsewhere = new ArrayList<>();
                    Thread other = new Thread(() -> {
                        bell.send(new BellRung("other"));
                        elsewhere.addAll(context.getBean(Porter.class).heard);
                    });
                    other.start();
                    other.join();
                    assertThat(elsewhere).containsExactly("other");
                    assertThat(context.getBean(Porter.class).heard).containsExactly("one");
                });
    }

    record Gate(Channel<?> any) {}

    @Test
    void aChannelOfNoSignalCannotBeInjected() {
        runner.withBean(Gate.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("does not name a signal")
                        .hasMessageContaining("Channel<PizzaDone>"));
    }

    @Test
    void anApplicationsOwnTransactionBindingReplacesSprings() {
        List<String> asked = new ArrayList<>();
        runner.withBean(
                        DispatcherCustomizer.class,
                        () -> builder -> builder.transactions(() -> {
                            asked.add("asked");
                            return null;
                        }))
                .withBean(Closing.class)
                .run(context -> context.getBean(Dispatcher.class)
                        .channel(BellRung.class)
                        .send(new BellRung("last guest")));
        assertThat(asked).containsExactly("asked");
    }

    static final class Closing {

        @Receiver(value = BellRung.class, phase = Phase.AFTER_COMMIT, when = "last")
        void close(BellRung signal) {}
    }

    /** A bean without dependencies, so that Spring may make it first. */
    static final class Early {

        @PostConstruct
        void ring() {
            Signals.send(new BellRung("early bird"));
        }
    }

    @Test
    void whatIsSentWhileBeansAreMadeIsTheApplicationsAndMakesItsReceivers() {
        runner.withBean(Early.class)
                .withBean(Porter.class)
                .run(context -> assertThat(context.getBean(Porter.class).heard).containsExactly("early bird"));
    }
}

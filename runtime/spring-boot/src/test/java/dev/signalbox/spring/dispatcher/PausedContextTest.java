package dev.signalbox.spring.dispatcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;

import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Classes of tests that share one JVM: some with an application context in Spring's cache, which pauses it, one without. */
@Timeout(120)
class PausedContextTest {

    record Knocked(String at) implements Signal {}

    record Called(String at) implements Signal {}

    /** A bean: only its own application has it. */
    static final class Door {

        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        @Receiver(value = Knocked.class, async = true)
        void open(String at) {
            heard.add(at);
        }
    }

    static final class Street {

        static final BlockingQueue<String> HEARD = new LinkedBlockingQueue<>();

        private Street() {}

        @Receiver(value = Called.class, async = true)
        static void hear(String at) {
            HEARD.add(at);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(SignalboxAutoConfiguration.class)
    static class House {

        @Bean
        Door door() {
            return new Door();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(SignalboxAutoConfiguration.class)
    static class OtherHouse extends House {}

    @SpringJUnitConfig(House.class)
    static class InTheHouse {

        @Test
        void itsBeansHear(@Autowired Door door) throws Exception {
            Signals.send(new Knocked("house"));
            assertThat(door.heard.poll(30, SECONDS)).isEqualTo("house");
        }
    }

    @SpringJUnitConfig(OtherHouse.class)
    static class InTheOtherHouse {

        @Test
        void itsBeansHear(@Autowired Door door) throws Exception {
            Signals.send(new Knocked("other house"));
            assertThat(door.heard.poll(30, SECONDS)).isEqualTo("other house");
        }
    }

    static class InTheStreet {

        @Test
        void staticReceiversHear() throws Exception {
            Signals.send(new Called("street"));
            assertThat(Street.HEARD.poll(30, SECONDS)).isEqualTo("street");
        }
    }

    @Test
    void aPausedContextGivesTheDefaultDispatcherBackUntilItIsUsedAgain() {
        run(InTheHouse.class);
        run(InTheOtherHouse.class);
        run(InTheStreet.class);
        run(InTheHouse.class);
        run(InTheStreet.class);
        run(InTheOtherHouse.class);
    }

    private static void run(Class<?> tests) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents()
                .assertThatEvents()
                .haveExactly(1, event(finishedSuccessfully()))
                .doNotHave(event(finishedWithFailure()));
    }
}

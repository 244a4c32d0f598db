package dev.signalbox.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Bell;
import com.acme.PizzaOrdered;
import com.acme.PizzaSold;
import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import dev.signalbox.spi.Integration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/**
 * Tests with an application context record the dispatcher of the context, and the static {@code Signals} uses it, too.
 */
class SpringContextTest {

    private static final Channel<PizzaSold> SOLD = Signals.channel(PizzaSold.class);

    /** One application. Closed with its context. */
    @Configuration
    static class Pizzeria {

        @Bean
        Dispatcher dispatcher() {
            return Dispatcher.builder().build();
        }

        @Bean
        List<PizzaSold> sales(Dispatcher dispatcher) {
            List<PizzaSold> sales = new ArrayList<>();
            dispatcher.connect(Topic.of(PizzaSold.class), sales::add);
            return sales;
        }
    }

    @Configuration
    static class OtherPizzeria extends Pizzeria {}

    @Configuration
    static class WithoutDispatcher {}

    private static void assertSold(int price, List<PizzaSold> sales, SignalRecorder recorder) {
        SOLD.send(new PizzaSold(price));
        assertThat(sales).contains(new PizzaSold(price)).doesNotContainAnyElementsOf(others(price));
        assertThat(recorder).sent(PizzaSold.class).once();
    }

    /** The signals that tests of other contexts have sent. */
    private static List<PizzaSold> others(int price) {
        return IntStream.rangeClosed(5, 8)
                .filter(each -> each != price)
                .mapToObj(PizzaSold::new)
                .toList();
    }

    @Nested
    @SpringJUnitConfig(Pizzeria.class)
    @ExtendWith(SignalsExtension.class)
    class OneContext {

        @Test
        void hearsItsOwn(SignalRecorder recorder, @Autowired List<PizzaSold> sales) {
            assertSold(5, sales, recorder);
        }

        @Test
        @MuteSignals(receivers = Bell.class)
        void mutesItsOwn(SignalRecorder recorder) {
            Signals.send(new PizzaOrdered(null, 20));
            recorder.awaitSignals();
            assertThat(recorder).sent(PizzaOrdered.class).once().notReceivedBy(Bell.class);
        }

        @Nested
        class Inside {

            @Test
            void isTheSame(SignalRecorder recorder, @Autowired List<PizzaSold> sales) {
                assertSold(5, sales, recorder);
            }
        }
    }

    @Nested
    @ExtendWith({SignalsExtension.class, SpringExtension.class})
    @ContextConfiguration(classes = OtherPizzeria.class)
    class AnotherContextInOtherOrder {

        private final SignalRecorder recorder;

        AnotherContextInOtherOrder(SignalRecorder recorder) {
            this.recorder = recorder;
        }

        @Test
        void hearsItsOwn(@Autowired List<PizzaSold> sales) {
            assertSold(6, sales, recorder);
        }

        @Test
        void hearsNothingOfTheDefaultDispatcher(@Autowired Dispatcher dispatcher) {
            assertThat(Integration.of(dispatcher).isWatched()).isTrue();
            assertThat(Integration.of(Signals.dispatcher()).isWatched()).isTrue();
            Dispatcher other = Dispatcher.builder().build();
            other.channel(PizzaSold.class).send(new PizzaSold(7));
            assertThat(recorder).sent(PizzaSold.class).never();
        }
    }

    @Nested
    @MuteSignals(receivers = Bell.class)
    @SpringJUnitConfig(Pizzeria.class)
    class BeforeAllTests {

        private static final List<String> HEARD = new ArrayList<>();

        @BeforeAll
        static void prepare(@Autowired Dispatcher dispatcher) {
            try (SignalRecorder recorder = SignalRecorder.of(dispatcher)) {
                Signals.send(new PizzaOrdered(null, 20));
                recorder.awaitSignals();
                HEARD.addAll(recorder.receivers(Topic.of(PizzaOrdered.class)));
            }
        }

        @Test
        void theContextIsUsedAndMuted() {
            assertThat(HEARD).containsExactly("com.acme.Oven#bake");
        }
    }

    @Nested
    @SpringJUnitConfig(WithoutDispatcher.class)
    @ExtendWith(SignalsExtension.class)
    class AContextWithoutDispatcher {

        @Test
        void meansTheDefaultOne(SignalRecorder recorder) {
            List<PizzaSold> heard = new ArrayList<>();
            try (Registration connection = Signals.connect(Topic.of(PizzaSold.class), heard::add)) {
                assertThat(connection).isNotNull();
                assertSold(8, heard, recorder);
            }
        }
    }
}

package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with {@code @Durable} and what stands beside it. What cannot be recorded is in {@link RecordingFindingsTest}. */
class DurableFindingsTest {

    /** What is said of a class with these members, which may use the signals of all tests. */
    static String inOwner(String members, String... types) {
        String[] files = java.util.Arrays.copyOf(types, types.length + 1);
        files[types.length] = """
                package com.acme;

                import static dev.signalbox.StandardSignal.*;

                import dev.signalbox.*;
                import dev.signalbox.durable.*;
                import java.util.*;
                import java.util.concurrent.CompletableFuture;

                final class Owner {
                %s}
                """.formatted(members.indent(4));
        return Diagnosed.of(ModelSources.with(files));
    }

    @Test
    void noId() {
        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        @Durable
                        static void bill(int size) {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(PizzaDone.class)
                        ^
                        [Signalbox/DurableWithoutId] Receiver 'bill' is durable and has no id of its own. Its calls are \
                        recorded under the id, and one that is made of class and method changes with them: recorded calls \
                        would then wait for ever. Add 'id = "..."' to @Receiver.""");
    }

    @Test
    void anEmptyId() {
        assertThat(inOwner("""
                        @Receiver(id = "", value = PizzaDone.class)
                        @Durable
                        static void bill(int size) {}
                        """)).startsWith("""
                        Owner.java
                        @Receiver(id = "", value = PizzaDone.class)
                                       ^
                        [Signalbox/DurableWithoutId]""");
    }

    @Test
    void noReceiver() {
        assertThat(inOwner("""
                        @Durable(attempts = 3)
                        static void bill(int size) {}
                        """)).isEqualTo("""
                        Owner.java
                        @Durable(attempts = 3)
                        ^
                        [Signalbox/DurableWithoutReceiver] Method 'bill' is marked @Durable and is no receiver. @Durable \
                        says how the calls of a receiver are kept, and nothing calls this method. Add @Receiver, or remove \
                        @Durable.""");
    }

    /** The registry is then made by the other processor, or by none. */
    @Test
    void noReceiverBesideOne() {
        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        static void ring() {}

                        @Durable
                        static void bill(int size) {}
                        """)).contains("[Signalbox/DurableWithoutReceiver] Method 'bill'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phase = Phase.BEFORE_COMMIT|phase = BEFORE_COMMIT",
                "phase = Phase.NOW|phase = NOW",
                "phase = Phase.AFTER_ROLLBACK|phase = AFTER_ROLLBACK",
                "async = true|async = true",
            })
    void aPhase(String written, String said) {
        String message = inOwner("""
                @Receiver(id = "bill", value = PizzaDone.class, %s)
                @Durable
                static void bill(int size) {}
                """.formatted(written));

        assertThat(message).endsWith("""
                [Signalbox/DurablePhase] Receiver 'bill' is durable and says '%1$s'. A durable receiver is always called \
                after the commit, from what was recorded, on a thread of its own. Remove '%1$s'.""".formatted(said));
        int caret = message.lines().toList().get(2).indexOf('^');
        assertThat(message.lines().toList().get(1).substring(caret))
                .startsWithIgnoringCase(written.startsWith("phase") ? "." + written.replaceAll(".*\\.", "") : "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phase = Phase.AFTER_COMMIT", "async = false"})
    void whatIsSoAnywayMayBeSaid(String written) {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class, %s)
                        @Durable
                        static void bill(int size) {}
                        """.formatted(written))).isEmpty();
    }

    /** A proxy hands the call to another thread, and returns before it is made. */
    @Test
    void springsAsync() {
        assertThat(inOwner("""
                        static class Bill {
                            @Receiver(id = "bill", value = PizzaDone.class)
                            @Durable
                            @org.springframework.scheduling.annotation.Async
                            void bill(int size) {}
                        }
                        """)).isEqualTo("""
                        Owner.java
                        @org.springframework.scheduling.annotation.Async
                        ^
                        [Signalbox/DurablePhase] Receiver 'bill' is durable and says '@Async'. A durable receiver is always \
                        called after the commit, from what was recorded, on a thread of its own. Remove '@Async'.""");
    }

    @Test
    void springsAsyncOnTheClass() {
        assertThat(inOwner("""
                        @org.springframework.scheduling.annotation.Async
                        static class Bill {
                            @Receiver(id = "bill", value = PizzaDone.class)
                            @Durable
                            void bill(int size) {}
                        }
                        """)).startsWith("""
                        Owner.java
                        @org.springframework.scheduling.annotation.Async
                        ^
                        [Signalbox/DurablePhase] Receiver 'bill' is durable and says '@Async'.""");
    }

    @Test
    void anAnswer() {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable
                        static int bill(int size) {
                            return size;
                        }
                        """)).isEqualTo("""
                        Owner.java
                        static int bill(int size) {
                                   ^
                        [Signalbox/DurableAnswer] Receiver 'bill' is durable and returns int. It is called when the send is \
                        over, so no caller gets what it returns. Let it return nothing.""");
    }

    @Test
    void aStage() {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable
                        static CompletableFuture<String> bill(int size) {
                            return CompletableFuture.completedFuture("");
                        }
                        """))
                .endsWith(
                        "[Signalbox/DurableAnswer] Receiver 'bill' is durable and returns CompletableFuture<String>. Its"
                                + " call counts as done when the method is over, and a stage that fails later is not called again."
                                + " Wait for the stage with 'join()', and return nothing.");
    }

    @Test
    void aDeliveryInfoWhereNothingIsDelivered() {
        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        static void ring(int size, DeliveryInfo size2) {}
                        """)).isEqualTo("""
                        Owner.java
                        static void ring(int size, DeliveryInfo size2) {}
                                                                ^
                        [Signalbox/DeliveryWithoutDurable] Parameter 'size2' of receiver 'ring' gets nothing. A \
                        DeliveryInfo tells of the delivery of a recorded call, and this receiver is called directly. Add \
                        @Durable, or remove the parameter.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery", "size", "info"})
    void aDeliveryInfoOfAnyName(String name) {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable
                        static void bill(DeliveryInfo %s) {}
                        """.formatted(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backoff", "maxBackoff", "timeout"})
    void aLengthOfTimeThatIsNone(String attribute) {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable(%s = "soon")
                        static void bill() {}
                        """.formatted(attribute)))
                .isEqualTo("""
                        Owner.java
                        @Durable(%1$s = "soon")
                        %2$s^
                        [Signalbox/UnknownDuration] '%1$s' of receiver 'bill' is 'soon'. That is no length of time that one \
                        can wait. Write for instance "1s", "5m", "1h30m" or "PT1M30S".""".formatted(attribute, " ".repeat("@Durable( = ".length() + attribute.length())));
    }

    @Test
    void aNegativeNumberOfAttempts() {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable(attempts = -1)
                        static void bill() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Durable(attempts = -1)
                                            ^
                        [Signalbox/NegativeAttempts] 'attempts' of receiver 'bill' is -1. There is always a first attempt, \
                        and 0 stands for as many as the application says. Write a number from 1 on, or remove it.""");
    }

    @Test
    void aLongestWaitThatIsShort() {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable(backoff = "PT1M", maxBackoff = "59s")
                        static void bill() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Durable(backoff = "PT1M", maxBackoff = "59s")
                                                                ^
                        [Signalbox/ShortMaxBackoff] 'maxBackoff' of receiver 'bill' is '59s', and 'backoff' is 'PT1M'. The \
                        wait begins with the one and gets longer up to the other. Make 'maxBackoff' longer, or remove \
                        it.""");
    }

    @Test
    void whatIsRight() {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable(formerly = {"a", "b"}, attempts = 1, backoff = "1s", maxBackoff = "1s", timeout = "1d")
                        static void bill(Kitchen sender, List<String> toppings, DeliveryInfo delivery) {}
                        """)).isEmpty();
    }

    @Test
    void aFormerIdThatIsEmpty() {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable(formerly = {"old", " "})
                        static void bill() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Durable(formerly = {"old", " "})
                                                    ^
                        [Signalbox/EmptyName] 'formerly' of receiver 'bill' has an empty string. It names nothing. Remove \
                        it, or write a name.""");
    }

    @Test
    void aFormerIdNamedTwice() {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable(formerly = {"old", "old"})
                        static void bill() {}
                        """)).contains("[Signalbox/RepeatedValue] 'formerly' of receiver 'bill' names 'old' twice.");
    }

    @Test
    void aFormerIdThatIsTheId() {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable(formerly = "bill")
                        static void bill() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Durable(formerly = "bill")
                                            ^
                        [Signalbox/FormerIdTaken] 'bill' is a former id of receiver 'bill' and its id. A call that is \
                        recorded under it is for one receiver. Remove it from 'formerly'.""");
    }

    @Test
    void aFormerIdThatAnotherHas() {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable(formerly = "ring")
                        static void bill() {}

                        @Receiver(id = "ring", value = PizzaDone.class)
                        static void ring() {}
                        """))
                .contains("'ring' is a former id of receiver 'bill' and the id of a receiver in com.acme.Owner.");
    }

    @Test
    void aFormerIdThatAnotherHadToo() {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable(formerly = "ring")
                        static void bill() {}

                        @Receiver(id = "gong", value = PizzaDone.class)
                        @Durable(formerly = {"bell", "ring"})
                        static void gong() {}
                        """)).startsWith("""
                        Owner.java
                        @Durable(formerly = {"bell", "ring"})
                                                     ^
                        [Signalbox/FormerIdTaken] 'ring' is a former id of receiver 'gong' and a former id of another \
                        receiver, in com.acme.Owner.""");
    }

    @Test
    void aFormerIdOfTwoAnnotations() {
        assertThat(inOwner("""
                        record Rung() implements Signal {}

                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Receiver(id = "rung", value = Rung.class)
                        @Durable(formerly = "ring")
                        static void bill() {}
                        """))
                .contains("'ring' is a former id of receiver 'bill' and a former id of another receiver, in"
                        + " com.acme.Owner. A call that is recorded under it is for one receiver. Remove it from 'formerly',"
                        + " or give each @Receiver a method with a @Durable of its own.");
    }

    @Test
    void anIdThatAnEarlierClassHad() {
        assertThat(inOwner("""
                        @Receiver(id = "ring", value = PizzaDone.class)
                        static void ring() {}
                        """, """
                        package com.acme;

                        final class First {
                            @dev.signalbox.Receiver(id = "bill", value = PizzaDone.class)
                            @dev.signalbox.durable.Durable(formerly = "ring")
                            static void bill() {}
                        }
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(id = "ring", value = PizzaDone.class)
                                       ^
                        [Signalbox/FormerIdTaken] 'ring' is a former id of a receiver in com.acme.First and the id of \
                        'ring'. A call that is recorded under it is for one receiver. Remove it from 'formerly'.""");
    }

    @Test
    void anIdThatTwoHave() {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable
                        static void bill() {}

                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable
                        static void billAgain() {}
                        """)).contains("[Signalbox/DuplicateId] Receiver 'billAgain' has the id 'bill'.");
    }

    /** A constant that another processor may yet generate. */
    @Test
    void anAttributeThatIsNotThere() {
        assertThat(inOwner("""
                        @Receiver(id = "bill", value = PizzaDone.class)
                        @Durable(backoff = Missing.BACKOFF)
                        static void bill() {}
                        """)).contains("Missing").doesNotContain("Signalbox/");
    }
}

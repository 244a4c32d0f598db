package dev.signalbox.processor;

import static dev.signalbox.processor.Diagnosed.inOwner;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Repetitions and contradictions in an annotation, and two annotations that say the same. The compiler has no position
 * for one of several annotations, so the caret is then at the method.
 */
class AnnotationFindingsTest {

    @Test
    void aConditionNamedTwice() {
        assertThat(inOwner("""
                        @Receiver(value = PizzaDone.class, when = {"hot", " hot"})
                        static void ring() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(value = PizzaDone.class, when = {"hot", " hot"})
                                                                          ^
                        [Signalbox/RepeatedValue] 'when' of receiver 'ring' names 'hot' twice. The second says nothing \
                        new. Remove it.""");
    }

    @Test
    void anAttributeNamedTwice() {
        assertThat(inOwner("""
                        @Receiver(signal = POST_SAVE, changed = {"email", "name", "email"})
                        static void ring() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(signal = POST_SAVE, changed = {"email", "name", "email"})
                                                                                  ^
                        [Signalbox/RepeatedValue] 'changed' of receiver 'ring' names 'email' twice. The second says \
                        nothing new. Remove it.""");
    }

    @Test
    void aSignalNamedTwice() {
        assertThat(inOwner("""
                        @Receiver({PizzaDone.class, PizzaDone.class})
                        static void ring() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver({PizzaDone.class, PizzaDone.class})
                                                             ^
                        [Signalbox/RepeatedValue] 'value' of receiver 'ring' names 'PizzaDone' twice. The second says \
                        nothing new. Remove it.""");
    }

    @Test
    void aStandardSignalNamedTwice() {
        assertThat(inOwner("""
                        @Receiver(signal = {POST_SAVE, POST_SAVE})
                        static void ring() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(signal = {POST_SAVE, POST_SAVE})
                                                       ^
                        [Signalbox/RepeatedValue] 'signal' of receiver 'ring' names 'POST_SAVE' twice. The second says \
                        nothing new. Remove it.""");
    }

    @Test
    void aSenderNamedTwice() {
        assertThat(inOwner("""
                        @Receiver(value = PizzaDone.class, sender = {Kitchen.class, Kitchen.class})
                        static void ring() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(value = PizzaDone.class, sender = {Kitchen.class, Kitchen.class})
                                                                                           ^
                        [Signalbox/RepeatedValue] 'sender' of receiver 'ring' names 'Kitchen' twice. The second says \
                        nothing new. Remove it.""");
    }

    @Test
    void conditionsThatNeverHoldAtOnce() {
        assertThat(inOwner("""
                        @Receiver(value = PizzaDone.class, when = {"hot", "!hot"})
                        static void ring() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(value = PizzaDone.class, when = {"hot", "!hot"})
                                                                          ^
                        [Signalbox/Contradiction] 'when' of receiver 'ring' names both 'hot' and '!hot'. They never \
                        hold at once, so it would never be called. Remove one of them.""");
    }

    @Test
    void theSameReceiverTwice() {
        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        @Receiver(PizzaDone.class)
                        static void ring() {}
                        """)).isEqualTo("""
                        Owner.java
                        static void ring() {}
                                    ^
                        [Signalbox/RepeatedReceiver] Receiver 'ring' hears PizzaDone twice. Two @Receiver want it from senders that may be the same, \
                        in the same phase and under the same conditions, so that one send would call \
                        it twice. Remove one of them.""");
    }

    @Test
    void anIdOfItsOwnDoesNotMakeItAnother() {
        assertThat(inOwner("""
                        @Receiver(value = PizzaDone.class, when = {"hot", "!hot"})
                        @Receiver(value = PizzaDone.class, id = "second", order = 3)
                        static void ring() {}
                        """)).isEqualTo("""
                        Owner.java
                        static void ring() {}
                                    ^
                        [Signalbox/Contradiction] 'when' of receiver 'ring' names both 'hot' and '!hot'. They never \
                        hold at once, so it would never be called. Remove one of them.""");
        assertThat(inOwner("""
                        @Receiver(value = PizzaDone.class, when = "hot")
                        @Receiver(value = PizzaDone.class, when = "hot", id = "second", order = 3)
                        static void ring() {}
                        """)).isEqualTo("""
                        Owner.java
                        static void ring() {}
                                    ^
                        [Signalbox/RepeatedReceiver] Receiver 'ring' hears PizzaDone twice. Two @Receiver want it from senders that may be the same, \
                        in the same phase and under the same conditions, so that one send would call \
                        it twice. Remove one of them.""");
    }

    @Test
    void oneOfTwoThatHearsAnyoneOrASupertype() {
        assertRepeated("PizzaDone.class, sender = Kitchen.class", "PizzaDone.class");
        assertRepeated("PizzaDone.class", "PizzaDone.class, sender = Kitchen.class");
        assertRepeated("PizzaDone.class, sender = Kitchen.class", "PizzaDone.class, sender = Kitchen.Italian.class");
        assertRepeated("PizzaDone.class, sender = Kitchen.Italian.class", "PizzaDone.class, sender = Kitchen.class");
        assertRepeated("dev.signalbox.Signal.class", "PizzaDone.class");
        assertRepeated("PizzaDone.class", "{dev.signalbox.Signal.class}");
        assertRepeated(
                "PizzaDone.class, sender = Kitchen.class, exact = true", "PizzaDone.class, sender = Kitchen.class");
    }

    @Test
    void twoThatNoSendReachesBoth() {
        assertNotRepeated(
                "PizzaDone.class, sender = Kitchen.class, exact = true",
                "PizzaDone.class, sender = Kitchen.Italian.class");
        assertNotRepeated("PizzaDone.class, when = \"hot\"", "PizzaDone.class, when = \"!hot\"");
        assertNotRepeated(
                "dev.signalbox.model.PostSave.class, changed = \"email\"",
                "dev.signalbox.model.PostSave.class, changed = \"name\"");
        assertNotRepeated("PizzaDone.class", "dev.signalbox.model.PostSave.class");
    }

    @Test
    void twoThatAreMeantToBeCalledTwice() {
        assertNotRepeated("PizzaDone.class", "PizzaDone.class, phase = Phase.AFTER_COMMIT");
        assertNotRepeated("PizzaDone.class", "PizzaDone.class, async = true");
    }

    private static void assertRepeated(String one, String other) {
        assertThat(ofTwo(one, other)).isEqualTo("""
                Owner.java
                static void ring() {}
                            ^
                [Signalbox/RepeatedReceiver] Receiver 'ring' hears PizzaDone twice. Two @Receiver want it from \
                senders that may be the same, in the same phase and under the same conditions, so that one send would \
                call it twice. \
                Remove one of them.""");
    }

    private static void assertNotRepeated(String one, String other) {
        assertThat(ofTwo(one, other)).isEmpty();
    }

    /** The messages about a receiver with two annotations. */
    private static String ofTwo(String one, String other) {
        return inOwner("""
                @Receiver(value = %s)
                @Receiver(value = %s, id = "other")
                static void ring() {}
                """.formatted(one, other));
    }

    @Test
    void twoWithoutAnIdOfTheirOwn() {
        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        @Receiver(signal = POST_SAVE)
                        static void ring() {}
                        """)).isEqualTo("""
                        Owner.java
                        static void ring() {}
                                    ^
                        [Signalbox/DuplicateId] Receiver 'ring' has the id 'com.acme.Owner#ring'. Another receiver, in \
                        com.acme.Owner, has it too, and an id names one. Give it one of its own: \
                        @Receiver(id = "...", ...).""");
    }

    @Test
    void constantsOfANewerCore() {
        String newerSignals = """
                package dev.signalbox;

                public enum StandardSignal { TABLE_LAID }
                """;
        String newerPhases = """
                package dev.signalbox;

                public enum Phase { NOW, AFTER_LUNCH }
                """;
        String owner = """
                package com.acme;

                import dev.signalbox.*;

                final class Owner {
                    @Receiver(signal = StandardSignal.TABLE_LAID)
                    static void ring() {}

                    @Receiver(value = PizzaDone.class, phase = Phase.AFTER_LUNCH)
                    static void eat() {}
                }
                """;

        assertThat(Diagnosed.withSignals(newerSignals, newerPhases, owner)).isEqualTo("""
                        Owner.java
                        @Receiver(signal = StandardSignal.TABLE_LAID)
                                                         ^
                        [Signalbox/UnknownConstant] Receiver 'ring' names TABLE_LAID. This processor has never heard \
                        of it: it is older than signalbox-core. Use signalbox-processor in the version of \
                        signalbox-core.
                        Owner.java
                        @Receiver(value = PizzaDone.class, phase = Phase.AFTER_LUNCH)
                                                                        ^
                        [Signalbox/UnknownConstant] Receiver 'eat' names AFTER_LUNCH. This processor has never heard \
                        of it: it is older than signalbox-core. Use signalbox-processor in the version of \
                        signalbox-core.""");
    }
}

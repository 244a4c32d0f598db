package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals with type parameters, and receivers that name type arguments. */
@Tag("thorough")
class TypeArgumentsTest {

    private static final String SIGNALS = """
            interface Changed<T> extends dev.signalbox.Signal {
                T value();
            }

            record Renamed(String value) implements Changed<String> {}

            record Box<N extends Number>(N content) implements dev.signalbox.Signal {}

            record Pair<A, B>(A one, B other) implements dev.signalbox.Signal {}

            record Moved<T>(T sender, int by) implements dev.signalbox.Signal {}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Changed<String> | Changed<?>",
                "Changed<Object> | Changed<?>",
                "Changed<? extends Number> | Changed<?>",
                "Changed<? super String> | Changed<?>",
                "Changed<java.util.List<String>> | Changed<?>",
                "Changed<String[]> | Changed<?>",
                "Changed<Changed<?>> | Changed<?>",
                "Box<Integer> | Box<?>",
                "Pair<String, ?> | Pair<?, ?>"
            })
    void noneTellsSignalsApart(String type, String possible) {
        for (String name : new String[] {"it", "value", "content", "one"}) {
            assertThat(said("@Receiver static void hear(%s %s) {}".formatted(type, name)))
                    .as("%s %s", type, name)
                    .containsOnlyOnce("[Signalbox/")
                    .contains(
                            "[Signalbox/TypeArguments] Parameter '",
                            " " + name + "' of receiver 'hear' wants some of the signals that are ",
                            "Write '" + possible + " " + name + "'.");
            assertThat(said("@Receiver static void hear(%s %s) {}".formatted(possible, name)))
                    .isEmpty();
        }
    }

    @Test
    void soItIsWithAnotherSenderThanTheOneThatIsNamed() {
        assertThat(said("@Receiver(value = Moved.class, sender = Kitchen.class) static void hear(Moved<String> it) {}"))
                .contains("[Signalbox/TypeArguments]", "Write 'Moved<Kitchen> it'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Receiver static void hear(Renamed it) {}",
                "@Receiver(Renamed.class) static void hear(Changed<String> it) {}",
                "@Receiver(Renamed.class) static void hear(Changed<? extends CharSequence> it, String value) {}",
                "@Receiver static void hear(Moved<Kitchen> it) {}",
                "@Receiver static void hear(Box<? extends Number> it, Number content) {}",
                "@Receiver(Box.class) static void hear(Object content) {}"
            })
    void whatTheSignalOrTheSenderSaysIsRight(String receiver) {
        assertThat(said(receiver)).isEmpty();
    }

    private static String said(String receiver) {
        return Diagnosed.inOwner(SIGNALS + receiver + "\n");
    }
}

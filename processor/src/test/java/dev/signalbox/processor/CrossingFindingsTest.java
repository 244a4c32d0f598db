package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot cross, and with what it cannot. */
class CrossingFindingsTest {

    private static final String RIGHT = "@Crosses(topic = \"shop.order-placed\", key = \"id\")\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public class Order implements Signal {}|of the kind 'class'. What arrives is read again from its components,"
                        + " and a record alone says what they are. Make it a record that implements dev.signalbox.Signal.",
                "public interface Order extends Signal {}|of the kind 'interface'. What arrives is read again from its"
                        + " components, and a record alone says what they are. Make it a record that implements"
                        + " dev.signalbox.Signal.",
                "public record Order(int id) {}|no signal. Signals alone are sent. Let it implement dev.signalbox.Signal, or"
                        + " remove @Crosses.",
                "public record Order<T>(T id) implements Signal {}|generic. What arrives does not say what the type"
                        + " parameters stand for. Write a record for each type.",
            })
    void aTypeThatCannotCross(String type, String message) {
        assertThat(found(RIGHT + type)).isEqualTo("""
                Order.java
                @Crosses(topic = "shop.order-placed", key = "id")
                ^
                [Signalbox/UncrossableType] 'Order' is marked @Crosses and is %s""".formatted(message));
    }

    @Test
    void aPrivateType() {
        assertThat(found("""
                public class Order {
                    @Crosses(topic = "shop")
                    private record Placed(int id) implements Signal {}
                }
                """)).endsWith("""
                        [Signalbox/UncrossableType] 'Placed' is marked @Crosses and is private, or in a private class. \
                        Generated code in the same package cannot reach it. Remove 'private'.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop order", "shop/order", "bestellung.größe", ".", ".."})
    void aTopicThatKafkaDoesNotHave(String topic) {
        assertThat(found("@Crosses(topic = \"" + topic + "\")\npublic record Order(int id) implements Signal {}"))
                .isEqualTo("""
                        Order.java
                        @Crosses(topic = "%s")
                                         ^
                        [Signalbox/InvalidTopic] 'topic' of @Crosses is '%s'. Kafka has no topic of that name. Use letters and \
                        digits of ASCII, '.', '_' and '-', as in 'shop.order-placed'.""".formatted(topic, topic));
    }

    @Test
    void aTopicWhoseDeadLettersWouldHaveNone() {
        String longest = "a".repeat(245);
        String record = "\")\npublic record Order(int id) implements Signal {}";

        assertThat(found("@Crosses(topic = \"" + longest + record)).isEmpty();
        assertThat(found("@Crosses(topic = \"" + longest + "a" + record))
                .endsWith(
                        "It has 246 characters. Kafka takes 249, and dead letters go to '<topic>.dlt'. Write at most 245.");
    }

    @Test
    void aNameWithSpaces() {
        assertThat(
                        found(
                                "@Crosses(topic = \"shop\", name = \"order placed\")\npublic record Order(int id) implements Signal {}"))
                .isEqualTo("""
                        Order.java
                        @Crosses(topic = "shop", name = "order placed")
                                                        ^
                        [Signalbox/InvalidTypeName] 'name' of @Crosses is 'order placed'. It is the type of an event for other \
                        services, and has no spaces. Write for instance 'shop.order-placed'.""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "line|Order has no component of that name. Did you mean 'lines'? Its components are: id, lines, note.",
                "user.id|Order has no component of that name. Its components are: id, lines, note.",
                "lines|That is of type String[], and its text, which is the key, is not its value. Name a component that is"
                        + " a text, a number or an id; it may be @Nullable.",
                "note|That is of type Optional<String>, and its text, which is the key, is not its value. Name a component"
                        + " that is a text, a number or an id; it may be @Nullable.",
            })
    void aKeyThatIsNone(String key, String message) {
        assertThat(found("""
                @Crosses(topic = "shop", key = "%s")
                public record Order(int id, String[] lines, Optional<String> note) implements Signal {}
                """.formatted(key))).isEqualTo("""
                        Order.java
                        @Crosses(topic = "shop", key = "%s")
                                                       ^
                        [Signalbox/UnknownKey] 'key' of @Crosses names '%s'. %s""".formatted(key, key, message));
    }

    @Test
    void aComponentThatCannotBeRead() {
        assertThat(found(RIGHT
                        + "public record Order(int id, Line line) implements Signal { record Line(Runnable done) {} }"))
                .isEqualTo("""
                        Order.java
                        @Crosses(topic = "shop.order-placed", key = "id")
                        ^
                        [Signalbox/UnreadableComponent] 'line.done' of Order is a Runnable, which other services cannot read. It \
                        is code, and values alone are recorded. Write the value that it gives.""");
    }

    @Test
    void aClassWhichTheWireWouldName() {
        assertThat(found(RIGHT + "public record Order(int id, Class<?> sender) implements Signal {}"))
                .endsWith("""
                        [Signalbox/UnreadableComponent] 'sender' of Order is a Class, which other services cannot read. What \
                        arrives would name a class for this service to load, which any sender could choose. Write an enum \
                        that has a constant for each.""");
    }

    @Test
    void whatIsKnownToBeReadableCanBeSuppressed() {
        assertThat(found("@SuppressWarnings(\"Signalbox/UnreadableComponent\")\n" + RIGHT
                        + "public record Order(int id, Readable text) implements Signal {}"))
                .isEmpty();
    }

    @Test
    void twoThatArriveAsOne() {
        assertThat(found(
                        "@Crosses(topic = \"shop\")\npublic record Order(int id) implements Signal {}",
                        "@Crosses(topic = \"other\", name = \"shop\")\npublic record Other(int id) implements Signal {}",
                        "@Crosses(topic = \"shop\", name = \"shop\")\npublic record Paid(int id) implements Signal {}"))
                .isEqualTo("""
                        Paid.java
                        @Crosses(topic = "shop", name = "shop")
                                                        ^
                        [Signalbox/DuplicateCrossing] Paid and com.acme.Order both cross by the topic 'shop' and the name \
                        'shop'. What arrives could be either. Give one of them a name of its own: @Crosses(..., name = "...").""");
    }

    @Test
    void aTypeThatIsGeneratedLater() {
        List<JavaFileObject> sources = sources(RIGHT + "public record Order(Later id) implements Signal {}");

        assertThat(Compiled.compile(
                                UsedCompiler.USED,
                                sources,
                                new Generating(1, "com.acme.Later", "package com.acme;\n\npublic enum Later { A }\n"))
                        .diagnostics())
                .isEmpty();
    }

    private static String found(String... types) {
        return Diagnosed.of(sources(types));
    }

    private static List<JavaFileObject> sources(String... types) {
        String[] texts = new String[types.length];
        for (int i = 0; i < types.length; i++) {
            texts[i] = """
                    package com.acme;

                    import dev.signalbox.Signal;
                    import dev.signalbox.kafka.Crosses;
                    import java.util.Optional;

                    """ + types[i];
        }
        List<JavaFileObject> sources = Sources.of(texts);
        sources.addAll(CrossingSources.namedIn("dev.signalbox.kafka."));
        return sources;
    }
}

package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The generated parts of signals that cross, as text and at work. */
class CrossingPartsTest {

    private static final String IMPORTS = """
            package com.acme;

            import dev.signalbox.*;
            import dev.signalbox.kafka.*;
            import dev.signalbox.kafka.spi.*;
            import dev.signalbox.spi.*;
            import java.util.*;

            """;

    private static final String ORDER_PLACED = """
            @Crosses(topic = "shop.order-placed", key = "orderId")
            public record OrderPlaced(UUID orderId, int total) implements Signal {}
            """;

    private static final String CANCELLED = """
            @Crosses(topic = "shop.orders", name = "shop.cancelled")
            record Cancelled(String order) implements Signal {
                static final List<String> HEARD = new ArrayList<>();

                @Receiver
                static void hear(Cancelled cancelled) {
                    HEARD.add("heard " + cancelled.order());
                }
            }
            """;

    /** Records what is sent. */
    private static final String MAIN = """
            final class Main implements InstanceProvider, CrossingRecorder {

                @Override
                @SuppressWarnings("unchecked")
                public <T> T get(Class<T> type) {
                    return type == CrossingRecorder.class ? (T) this : null;
                }

                @Override
                public <S extends Signal> void record(CrossingPart<S> part, S signal) {
                    Cancelled.HEARD.add(part.topic() + " " + part.name() + " " + part.key(signal) + " "
                            + part.signal().getSimpleName());
                }

                static List<String> run() {
                    Dispatcher dispatcher = Dispatcher.builder().instances(new Main()).build();
                    dispatcher.channel(OrderPlaced.class).send(new OrderPlaced(new UUID(0, 7), 5));
                    dispatcher.channel(Cancelled.class).sendRobust(new Cancelled("a"));
                    Integration.of(dispatcher).crossingParts().forEach(each ->
                            each.receivers().forEach(receiver -> Cancelled.HEARD.add(receiver.id())));
                    dispatcher.close();
                    return Cancelled.HEARD;
                }

                static List<String> runWithoutKafka() {
                    Dispatcher dispatcher = Dispatcher.builder().build();
                    dispatcher.channel(Cancelled.class).send(new Cancelled("a"));
                    dispatcher.close();
                    return Cancelled.HEARD;
                }
            }
            """;

    @Test
    void asText() {
        Compiled compiled = compiled(ORDER_PLACED);

        Golden.assertMatches(compiled.source("com.acme.OrderPlaced_Crossing"), "OrderPlaced_Crossing.txt");
        Golden.assertMatches(
                compiled.source("com.acme.SignalboxRegistry_OrderPlaced"), "SignalboxRegistry_OrderPlaced.txt");
    }

    @Test
    void aSendRecordsTheSignalAndCallsReceivers() throws ReflectiveOperationException {
        assertThat(compiled(ORDER_PLACED, CANCELLED, MAIN).run("com.acme.Main", "run"))
                .containsExactlyInAnyOrder(
                        "shop.order-placed shop.order-placed 00000000-0000-0000-0000-000000000007 OrderPlaced",
                        "heard a",
                        "shop.orders shop.cancelled null Cancelled",
                        "com.acme.Cancelled#hear",
                        "kafka:shop.cancelled",
                        "kafka:shop.order-placed");
    }

    @Test
    void withoutKafkaItStaysHere() throws ReflectiveOperationException {
        assertThat(compiled(ORDER_PLACED, CANCELLED, MAIN).run("com.acme.Main", "runWithoutKafka"))
                .containsExactly("heard a");
    }

    /** A class with both has two binders. */
    @Test
    void aSignalMayHaveReceiversOfItsOwn() {
        Compiled compiled = compiled(CANCELLED);

        assertThat(compiled.source("com.acme.SignalboxRegistry_Cancelled"))
                .contains("new Cancelled_Receivers(), new Cancelled_Crossing()");
        assertThat(compiled.resource("META-INF/signalbox/receivers.index")).isEqualTo("""
                com.acme.Cancelled
                  hears com.acme.Cancelled
                  has com.acme.Cancelled#hear
                com.acme.Cancelled
                  hears com.acme.Cancelled
                  crosses shop.orders shop.cancelled
                """);
    }

    @Test
    void aNestedSignalAndADeprecatedOne() {
        Compiled compiled = compiled("""
                final class Shop {
                    @Deprecated
                    @Crosses(topic = "shop.closed", key = "day")
                    record Closed(String day) implements Signal {}
                }
                """);

        assertThat(compiled.source("com.acme.Shop_Closed_Crossing"))
                .contains(
                        "@SuppressWarnings(\"deprecation\")",
                        "return \"com.acme.Shop$Closed\";",
                        "return signal.day();");
    }

    private static Compiled compiled(String... types) {
        String[] texts = new String[types.length];
        for (int i = 0; i < types.length; i++) {
            texts[i] = IMPORTS + types[i];
        }
        List<JavaFileObject> sources = Sources.of(texts);
        sources.addAll(CrossingSources.namedIn(texts));
        return Compiled.of(sources);
    }
}

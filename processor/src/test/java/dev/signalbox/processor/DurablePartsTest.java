package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generated parts of durable receivers, as text and at work. */
@Tag("thorough")
class DurablePartsTest {

    private static final String IMPORTS = """
            package com.acme;

            import static dev.signalbox.StandardSignal.*;

            import dev.signalbox.*;
            import dev.signalbox.durable.*;
            import dev.signalbox.durable.spi.*;
            import dev.signalbox.model.*;
            import dev.signalbox.spi.*;
            import jakarta.persistence.EntityManager;
            import java.io.IOException;
            import java.util.*;

            """;

    private static final String MAILER = """
            class Mailer {
                static final List<String> HEARD = new ArrayList<>();

                @Receiver(id = "mail.welcome", signal = POST_SAVE, sender = User.class, when = "created", order = 3)
                @Durable(
                        formerly = {"mail.hello", "mail.hi"},
                        attempts = 5,
                        backoff = "1m30s",
                        maxBackoff = "PT2H",
                        timeout = "250ms")
                void welcome(User user, DeliveryInfo delivery) throws IOException {
                    HEARD.add("welcome " + user.name + " " + delivery.attempt());
                }

                @Receiver(id = "mail.farewell", signal = POST_DELETE, sender = User.class)
                @Durable
                static void farewell(User user, EntityManager em) {
                    HEARD.add("farewell " + user.name);
                }

                @Receiver(id = "bill", value = PizzaDone.class, order = 1)
                @Durable
                static void bill(PizzaDone pizza) {
                    HEARD.add("bill " + pizza.size());
                }

                @Receiver(id = "count", value = PizzaDone.class, order = 1)
                @Durable
                static void count(DeliveryInfo delivery) {
                    HEARD.add("count " + delivery.eventId());
                }

                @Receiver(value = PizzaDone.class, order = 1)
                static void ring(int size) {
                    HEARD.add("ring " + size);
                }
            }
            """;

    /** An engine that delivers what was recorded when it is asked to. */
    private static final String MAIN = """
            final class Main implements InstanceProvider, DurableCalls {
                private final List<Runnable> recorded = new ArrayList<>();

                @Override
                @SuppressWarnings("unchecked")
                public <T> T get(Class<T> type) {
                    return type == DurableCalls.class ? (T) this : null;
                }

                @Override
                public <S extends Signal> void record(DurablePart<S> part, S signal) {
                    Mailer.HEARD.add("record " + part.receiver().id());
                    recorded.add(() -> {
                        try {
                            part.deliver(signal, new DeliveryInfo("e1", 2, java.time.Instant.EPOCH));
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    });
                }

                static List<String> run() {
                    Main engine = new Main();
                    Dispatcher dispatcher = Dispatcher.builder().instances(engine).build();
                    engine.work(dispatcher);
                    engine.recorded.forEach(Runnable::run);
                    dispatcher.close();
                    return Mailer.HEARD;
                }

                private static List<String> durable(Dispatcher dispatcher) {
                    return Integration.of(dispatcher).durableParts().stream()
                            .filter(DurablePart.class::isInstance)
                            .map(each -> (DurablePart<?>) each)
                            .map(each -> each.receiver().id() + " " + each.signal().getSimpleName() + each.arguments())
                            .toList();
                }

                private static <S extends Signal> void send(Dispatcher dispatcher, S signal) {
                    dispatcher.channelOf(signal).send(signal);
                }

                private static <S extends Signal> void sendRobust(Dispatcher dispatcher, S signal) {
                    dispatcher.channelOf(signal).sendRobust(signal);
                }

                private void work(Dispatcher dispatcher) {
            %s    }
            }
            """;

    @Test
    void asText() {
        Compiled compiled = compiled(MAILER);

        Golden.assertMatches(compiled.source("com.acme.Mailer_Receivers"), "Mailer_Receivers.txt");
        Golden.assertMatches(compiled.source("com.acme.SignalboxRegistry_Mailer"), "SignalboxRegistry_Mailer.txt");
    }

    @Test
    void aSendRecordsAndADeliveryCalls() throws ReflectiveOperationException {
        assertThat(heard("""
                        send(dispatcher, new PizzaDone(new Kitchen(), List.of(), 4, true));
                        Mailer.HEARD.add("sent");
                        """)).containsExactly("record bill", "record count", "ring 4", "sent", "bill 4", "count e1");
    }

    @Test
    void conditionsHoldWhenTheCallIsRecorded() throws ReflectiveOperationException {
        assertThat(heard("""
                        User ann = new User();
                        ann.name = "Ann";
                        send(dispatcher, new PostSave<>(User.class, ann, false, false, null, Set.of()));
                        send(dispatcher, new PostSave<>(User.class, ann, true, false, null, null));
                        send(dispatcher, new PostDelete<>(User.class, ann, null));
                        """))
                .containsExactly("record mail.welcome", "record mail.farewell", "welcome Ann 2", "farewell Ann");
    }

    @Test
    void aRobustSendRecordsToo() throws ReflectiveOperationException {
        assertThat(heard("sendRobust(dispatcher, new PizzaDone(new Kitchen(), List.of(), 4, true));\n"))
                .containsExactly("record bill", "record count", "ring 4", "bill 4", "count e1");
    }

    @Test
    void theIntegrationLearnsOfEachReceiverAndWhatItTakes() throws ReflectiveOperationException {
        assertThat(heard("Mailer.HEARD.addAll(durable(dispatcher));\n"))
                .containsExactlyInAnyOrder(
                        "mail.welcome PostSave[instance]",
                        "mail.farewell PostDelete[instance, using]",
                        "bill PizzaDone[sender, toppings, size, hot]",
                        "count PizzaDone[]");
    }

    @Test
    void severalSignalsAndAnnotationsHaveAPartEach() throws ReflectiveOperationException {
        String mailer = """
                final class Mailer {
                    static final List<String> HEARD = new ArrayList<>();

                    record Rung(int times) implements Signal {}

                    @Receiver(id = "both", value = {PizzaDone.class, Rung.class})
                    @Durable
                    static void both(Signal signal) {
                        HEARD.add("both " + signal.getClass().getSimpleName());
                    }

                    @Receiver(id = "one", value = PizzaDone.class, exact = true, sender = Kitchen.class)
                    @Receiver(id = "two", value = Rung.class)
                    @Durable
                    static void each() {
                        HEARD.add("each");
                    }
                }
                """;
        Compiled compiled = compiled(mailer, MAIN.formatted("""
                send(dispatcher, new PizzaDone(new Kitchen.Italian(), List.of(), 4, true));
                send(dispatcher, new Mailer.Rung(1));
                Mailer.HEARD.addAll(durable(dispatcher));
                """));

        assertThat(compiled.run("com.acme.Main", "run"))
                .containsExactly(
                        "record both",
                        "record both",
                        "record two",
                        "both Rung[times]",
                        "two Rung[]",
                        "both PizzaDone[sender, toppings, size, hot]",
                        "one PizzaDone[]",
                        "both PizzaDone",
                        "both Rung",
                        "each");
    }

    /** Which is called in the phase in which the durable one is recorded. */
    @Test
    void aReceiverAfterADurableOneHasAnotherPart() {
        String mailer = """
                final class Mailer {
                    @Receiver(id = "bill", value = PizzaDone.class)
                    @Durable
                    static void bill() {}

                    @Receiver(value = PizzaDone.class, phase = Phase.BEFORE_COMMIT)
                    static void check() {}
                }
                """;

        assertThat(compiled(mailer).source("com.acme.Mailer_Receivers"))
                .contains("record OnPizzaDoneDurable(", "record OnPizzaDoneBeforeCommit(");
    }

    @Test
    void aDispatcherWithoutDeliveriesSaysSo() throws ReflectiveOperationException {
        assertThat(heard("""
                        Dispatcher other = Dispatcher.builder().build();
                        try {
                            send(other, new PizzaDone(new Kitchen(), List.of(), 4, true));
                        } catch (IllegalStateException e) {
                            Mailer.HEARD.add(e.getMessage());
                        }
                        other.close();
                        """)).containsExactly("""
                        A durable receiver is called and nothing records its calls: the dispatcher's InstanceProvider has \
                        no DurableCalls. Build it with Dispatcher.builder().instances(deliveries.instances(...)).""");
    }

    /** JSpecify's is on the type, others are on the parameter. */
    @ParameterizedTest
    @CsvSource({
        "org.jspecify.annotations.Nullable, true",
        "com.acme.Nullable, true",
        "org.jetbrains.annotations.Nullable, true",
        "com.acme.Other, false",
    })
    void aReceiverWhoseEntityMayBeNullIsCalledWithoutIt(String annotation, boolean without) {
        String mailer = """
                final class Mailer {
                    @Receiver(id = "mail.welcome", signal = POST_SAVE, sender = User.class)
                    @Durable
                    static void welcome(@%s User user) {}
                }
                """.formatted(annotation);

        assertThat(compiled(mailer, "@interface Nullable {}\n", "@interface Other {}\n")
                        .source("com.acme.Mailer_Receivers"))
                .contains("return Durability.DEFAULT" + (without ? ".withoutEntity();" : ";"));
    }

    @Test
    void anArgumentOfAnOwnSignalThatMayBeNullIsNoEntity() {
        String mailer = """
                final class Mailer {
                    record Rung(String instance) implements Signal {}

                    @Receiver(id = "rung")
                    @Durable
                    static void rung(@Nullable String instance, Rung rung) {}
                }
                """;

        assertThat(compiled(mailer, "@interface Nullable {}\n").source("com.acme.Mailer_Receivers"))
                .contains("return Durability.DEFAULT;");
    }

    /** As kapt shows it, with a data class as signal. */
    @Test
    void functionsOfKotlin() {
        String rung = """
                @kotlin.Metadata
                public final class Rung implements Signal {
                    public final int getTimes() {
                        return 1;
                    }
                }
                """;
        String mailer = """
                @kotlin.Metadata
                public final class Mailer {
                    public static final Mailer.Companion Companion = new Companion();

                    @kotlin.jvm.JvmStatic
                    @Receiver(id = "hello", signal = POST_SAVE, sender = User.class)
                    @Durable
                    public static final void hello(@org.jetbrains.annotations.Nullable User user) {}

                    @kotlin.jvm.JvmOverloads
                    @Receiver(id = "rung", value = Rung.class)
                    @Durable
                    public final void rung(int times, DeliveryInfo delivery, String more) {}

                    @kotlin.jvm.JvmOverloads
                    @Receiver(id = "rung", value = Rung.class)
                    @Durable
                    public final void rung(int times, DeliveryInfo delivery) {}

                    @kotlin.Metadata
                    public static final class Companion {
                        private Companion() {}

                        @kotlin.jvm.JvmStatic
                        @Receiver(id = "hello", signal = POST_SAVE, sender = User.class)
                        @Durable
                        public final void hello(@org.jetbrains.annotations.Nullable User user) {}
                    }
                }
                """;
        Compiled compiled = compiled(rung, mailer);

        assertThat(compiled.source("com.acme.Mailer_Receivers"))
                .contains("instance.get().rung(signal.getTimes(), delivery);")
                .containsOnlyOnce("Mailer.hello(signal.instance());")
                .containsOnlyOnce(".withoutEntity()");
    }

    @Test
    void aClassThatIsNamedLikeAVariable() {
        for (String name :
                List.of("calls", "delivery", "instance", "instances", "signal", "DurablePart", "Durability")) {
            String owner = """
                    class %s {
                        @Receiver(id = "one", value = PizzaDone.class)
                        @dev.signalbox.durable.Durable
                        void one(int size, dev.signalbox.durable.DeliveryInfo info) {}

                        @Receiver(id = "two", value = PizzaDone.class)
                        @dev.signalbox.durable.Durable
                        static void two(int size, dev.signalbox.durable.DeliveryInfo info) {}
                    }
                    """.formatted(name);
            String imports = "package com.acme;\n\nimport dev.signalbox.Receiver;\n\n";

            assertThat(Compiled.of(ModelSources.with(imports + owner)).source("com.acme." + name + "_Receivers"))
                    .as(name)
                    .contains("void deliver(PizzaDone signal");
        }
    }

    @Test
    void manyReceiversOfOneSignal() throws ReflectiveOperationException {
        String receivers =
                IntStream.range(0, 300).mapToObj(each -> """
                        @Receiver(id = "r%1$s", value = PizzaDone.class)
                        @Durable
                        static void r%1$s(int size) {}
                        """.formatted(each)).collect(Collectors.joining("\n"));
        String mailer = """
                final class Mailer {
                    static final List<String> HEARD = new ArrayList<>();

                %s}
                """.formatted(receivers.indent(4));
        Compiled compiled = compiled(
                mailer, MAIN.formatted("send(dispatcher, new PizzaDone(new Kitchen(), List.of(), 4, true));\n"));

        assertThat(compiled.run("com.acme.Main", "run")).hasSize(300).startsWith("record r0", "record r1");
    }

    @Test
    void aReceiverWithoutDurableLeavesNothingOfItBehind() {
        String ringer = "final class Ringer { @Receiver(PizzaDone.class) static void ring(int size) {} }\n";
        String imports = "package com.acme;\n\nimport dev.signalbox.Receiver;\n\n";
        Compiled compiled = Compiled.of(ModelSources.with(imports + ringer));

        assertThat(compiled.source("com.acme.SignalboxRegistry_Ringer")).doesNotContain("urable");
        assertThat(compiled.source("com.acme.Ringer_Receivers")).doesNotContain("urable");
        assertThat(compiled.resource("META-INF/signalbox/signals.json")).doesNotContain("durable", "formerly");
    }

    private static List<String> heard(String work) throws ReflectiveOperationException {
        return compiled(MAILER, MAIN.formatted(work)).run("com.acme.Main", "run");
    }

    private static Compiled compiled(String... types) {
        return Compiled.of(ModelSources.with(
                Arrays.stream(types).map(each -> IMPORTS + each).toArray(String[]::new)));
    }
}

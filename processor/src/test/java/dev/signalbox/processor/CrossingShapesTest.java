package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.signalbox.map.MappedComponent;
import dev.signalbox.map.MappedCrossing;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.SignalMap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one compilation leaves of signals that cross for the next, and changes by which they can no longer be read. */
@Tag("thorough")
class CrossingShapesTest {

    private static final String COMPONENTS =
            "UUID id, Map<String, Integer> counts, List<Line> lines, @Nullable String coupon, Optional<Integer> points";

    private static final String PAID = type(
            "@Crosses(topic = \"shop\", name = \"paid\", key = \"id\") public record Paid(int id) implements Signal {}");

    private static final String RING = type("final class Ring { @Receiver static void ring(Paid paid) {} }");

    private static final String LOCKED = """
            # All receivers. Written by the compiler with -Asignalbox.lock.update=true.
            com.acme.Order crosses shop with UUID id, Map<String, Integer> counts, List<Line> lines, String lines.product, \
            int lines.count, String coupon?, int points?
            com.acme.Paid crosses shop as paid by id with int id
            com.acme.Ring#ring(Paid paid) hears com.acme.Paid
            """;

    @TempDir
    Path output;

    @BeforeEach
    void compileAll() throws IOException {
        List<JavaFileObject> sources = Sources.of(order(COMPONENTS), line("String product, int count"), PAID, RING);
        sources.addAll(CrossingSources.namedIn(PAID));
        assertThat(compile(List.of(lock(), "-Asignalbox.lock.update=true"), sources))
                .isEmpty();
    }

    @Test
    void theLockFileHasEachShape() throws IOException {
        assertThat(read("signals.lock")).isEqualTo(LOCKED);
    }

    @Test
    void anotherClassCompiledKeepsTheRest() throws IOException {
        String registry = registry();
        String map = read(SignalMap.PATH);
        assertThat(registry).contains("crossing() {\n        return List.of(\"com.acme.Order\", \"com.acme.Paid\");");

        assertThat(compile(List.of(lock()), Sources.of(RING))).isEmpty();

        assertThat(registry()).isEqualTo(registry);
        assertThat(read(SignalMap.PATH)).isEqualTo(map);
        assertThat(read("META-INF/signalbox/receivers.index")).isEqualTo("""
                com.acme.Order
                  hears com.acme.Order
                  crosses shop shop
                com.acme.Paid
                  hears com.acme.Paid
                  crosses shop paid
                com.acme.Ring
                  hears com.acme.Paid
                  joins com.acme/Paid OnPaid 0 anyone
                  has com.acme.Ring#ring
                """);
    }

    @Test
    void aSignalThatNoLongerCrossesIsForgotten() throws IOException {
        String local = PAID.replaceAll("@Crosses\\(.*?\\)\n", "");

        assertThat(compile(List.of(), Sources.of(local))).isEmpty();

        assertThat(registry()).contains("crossing() {\n        return List.of(\"com.acme.Order\");");
        assertThat(SignalMap.fromJson(read(SignalMap.PATH)).signals())
                .filteredOn(each -> each.type().equals("com.acme.Paid"))
                .extracting(MappedSignal::crossing)
                .containsOnlyNulls();
    }

    @Test
    void anotherSignalMayNotTakeItsNameMeanwhile() throws IOException {
        assertThat(compile(List.of(), Sources.of(PAID.replace("paid", "shop"))))
                .singleElement(STRING)
                .contains("[Signalbox/DuplicateCrossing] Paid and com.acme.Order both cross by the topic 'shop'");
    }

    @Test
    void theMapSaysHowSignalsCross() throws IOException {
        assertThat(SignalMap.fromJson(read(SignalMap.PATH)).signals())
                .extracting(MappedSignal::crossing)
                .extracting(each -> each.topic() + " " + each.name() + " " + each.key() + " "
                        + each.shape().size())
                .containsExactly("shop shop null 7", "shop paid id 1");
        MappedCrossing order = Objects.requireNonNull(
                SignalMap.fromJson(read(SignalMap.PATH)).signals().get(0).crossing());
        assertThat(order.shape())
                .contains(
                        new MappedComponent("lines.product", "String", false),
                        new MappedComponent("points", "int", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "UUID id, ||'UUID id' of Order is gone. Services with the earlier record require it. Keep it",
                "UUID id|UUID orderId|'UUID id' of Order is gone. Services with the earlier record require it. Keep it",
                "UUID id|UUID orderId|'UUID orderId' of Order is new, and required. Signals that were sent earlier, or by"
                        + " services with the earlier record, come without it. Make it @Nullable or an Optional (the"
                        + " constructor may put a default in place of null)",
                "UUID id|String id|'id' of Order was of type UUID, and is of type String. What was sent as the one is read as"
                        + " the other. Keep it, and add another one beside it, @Nullable or an Optional",
                "@Nullable String coupon|String coupon|'coupon' of Order might be missing, and is required now. Signals that"
                        + " were sent earlier, or by services with the earlier record, may come without it. Leave it"
                        + " @Nullable or an Optional",
                "UUID id|@Nullable UUID id|'id' of Order was required, and may be missing now. Services with the earlier"
                        + " record require it. Leave it required",
                "UUID id|UUID id, int total|'int total' of Order is new, and required.",
            })
    void whatBreaksReaders(String before, String after, String message) throws IOException {
        String changed = order(
                (COMPONENTS + ", ").replace(before, after == null ? "" : after).replaceFirst(", $", ""));

        assertThat(compile(List.of(lock()), Sources.of(changed)))
                .anySatisfy(each -> assertThat(each).contains("[Signalbox/BreaksReaders] " + message))
                .allSatisfy(each -> assertThat(each).contains("[Signalbox/BreaksReaders]"));
        assertThat(compile(List.of(lock(), "-Asignalbox.lock.update=true"), Sources.of(changed)))
                .isNotEmpty();
        assertThat(read("signals.lock")).isEqualTo(LOCKED);
    }

    /** Eclipse's compiler has no position for a component of a record. */
    @Test
    @Tag("javac")
    void theWholeMessage() throws IOException {
        assertThat(compile(List.of(lock()), Sources.of(PAID.replace("int id", "int id, int total"))))
                .containsExactly("""
                        Paid.java
                        public record Paid(int id, int total) implements Signal {}
                                                     ^
                        [Signalbox/BreaksReaders] 'int total' of Paid is new, and required. Signals that were sent earlier, or by \
                        services with the earlier record, come without it. Make it @Nullable or an Optional (the constructor may \
                        put a default in place of null), or give the record a new name in @Crosses, under which it is another \
                        signal. If all readers can do with the change, delete the line of 'com.acme.Paid' in '%s' and compile \
                        once with -Asignalbox.lock.update=true.""".formatted(output.resolve("signals.lock")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "RED, GREEN, BLUE|'color' of Shirt has the new constant BLUE. Services with the earlier record cannot read it."
                        + " Leave it out until they have it, or",
                "RED             |'color' of Shirt has no constant GREEN any more. Signals that were sent earlier may hold it."
                        + " Keep it, or",
                "GREEN, RED      |",
            })
    void constantsAreReadToo(String constants, String message) throws IOException {
        String shirt = type(
                "@Crosses(topic = \"shirts\") public record Shirt(Color color, TimeUnit unit) implements Signal {}");
        String color = type("public enum Color { %s }");
        assertThat(compile(
                        List.of(lock(), "-Asignalbox.lock.update=true"),
                        Sources.of(shirt, color.formatted("RED, GREEN"))))
                .isEmpty();
        assertThat(read("signals.lock"))
                .contains("crosses shirts with Color color, GREEN|RED color.*, TimeUnit unit\n");

        List<String> errors = compile(List.of(lock()), Sources.of(shirt, color.formatted(constants)));

        assertThat(errors).hasSize(message == null ? 0 : 1);
        assertThat(errors).allSatisfy(each -> assertThat(each).contains("[Signalbox/BreaksReaders] " + message));
    }

    @Test
    void aRecordInsideIsReadToo() throws IOException {
        assertThat(compile(
                        List.of(lock()), Sources.of(order(COMPONENTS), line("String product, int count, int price"))))
                .singleElement(STRING)
                .contains("[Signalbox/BreaksReaders] 'int lines.price' of Order is new, and required.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UUID id, Map<String, Integer> counts, List<Line> lines, @Nullable String coupon, Optional<Integer> points,"
                        + " @Nullable Integer total",
                "UUID id, Map<String, Integer> counts, List<Line> lines, @Nullable String coupon, Optional<Integer> points,"
                        + " Optional<Line> gift",
                "UUID id, Map<String, Integer> counts, List<Line> lines, @Nullable String coupon",
            })
    void whatReadersCanDoWithIsADifference(String components) throws IOException {
        assertThat(compile(List.of(lock()), Sources.of(order(components))))
                .singleElement(STRING)
                .contains("[Signalbox/ChangedReceivers]", "\n- com.acme.Order crosses", "\n+ com.acme.Order crosses");
        assertThat(compile(List.of(lock(), "-Asignalbox.lock.update=true"), Sources.of(order(components))))
                .isEmpty();
        assertThat(compile(List.of(lock()), Sources.of(order(components)))).isEmpty();
    }

    /** As JSON it is the same. */
    @Test
    void whatLooksTheSameIsNoDifference() throws IOException {
        assertThat(compile(
                        List.of(lock()),
                        Sources.of(
                                order("UUID id, Map<String, Integer> counts, List<Line> lines, Optional<String> coupon,"
                                        + " OptionalInt points"))))
                .isEmpty();
    }

    @Test
    void aRenamedRecordHasTheSameShape() throws IOException {
        String renamed = PAID.replace("Paid", "Payed").replace("int id", "int id, int total");
        Files.delete(output.resolve("com/acme/Paid.class"));
        String ring = RING.replace("Paid", "Payed");

        assertThat(compile(List.of(lock()), Sources.of(renamed, ring)))
                .singleElement(STRING)
                .contains("'int total' of Payed is new, and required.");
    }

    @Test
    void anotherNameIsAnotherSignal() throws IOException {
        assertThat(compile(
                        List.of(lock()),
                        Sources.of(PAID.replace("\"paid\"", "\"paid.2\"").replace("int id", "int id, int total"))))
                .singleElement(STRING)
                .contains(
                        "[Signalbox/ChangedReceivers]",
                        "\n+ com.acme.Paid crosses shop as paid.2 by id with int id, int total");
    }

    private String lock() {
        return "-Asignalbox.lock=" + output.resolve("signals.lock");
    }

    private List<String> compile(List<String> options, List<JavaFileObject> sources) throws IOException {
        EclipseDifference.deleteGenerated(output, sources);
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-cp", output + File.pathSeparator + System.getProperty("java.class.path")));
        return new ClassFolder(output)
                .errors(all, sources).stream()
                        .map(each -> each.replace("\n  ", "\n"))
                        .toList();
    }

    private String registry() throws IOException {
        String name = read("META-INF/services/dev.signalbox.spi.Registry").strip();
        return read(name.replace('.', '/') + ".java");
    }

    private String read(String file) throws IOException {
        return new ClassFolder(output).read(file);
    }

    private static String order(String components) {
        return type("@Crosses(topic = \"shop\") public record Order(" + components + ") implements Signal {}");
    }

    private static String line(String components) {
        return type("public record Line(" + components + ") {}");
    }

    private static String type(String declaration) {
        return """
                package com.acme;

                import dev.signalbox.Receiver;
                import dev.signalbox.Signal;
                import dev.signalbox.kafka.Crosses;
                import java.util.*;
                import java.util.concurrent.TimeUnit;
                import org.jspecify.annotations.Nullable;

                """ + declaration.replaceFirst("\\) public", ")\npublic");
    }
}

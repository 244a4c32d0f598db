package dev.signalbox.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalMapJsonTest {

    private static final List<Phase> PHASES = List.of(Phase.values());
    private static final String[] ODD = {
        "",
        "\"",
        "\\",
        "\\u0041",
        "/",
        "</script>",
        "<!--",
        "\n\r\t\b\f\0\u007f",
        "Größe",
        "日本",
        "\uD83C\uDF55",
        "\uD83C",
        "\uDF55",
        "\u2028\u2029",
        "\u202E",
        "a b",
        "{",
        "]",
        ",",
        "null",
        "'"
    };

    @Test
    void itIsWrittenAsKept() {
        Golden.assertMatches(Maps.SMALL.toJson(), "signals.json");
    }

    @Test
    void anEmptyMapIsWrittenToo() {
        SignalMap empty = new SignalMap(List.of(), List.of());

        assertThat(empty.toJson()).isEqualTo("""
                {
                  "format": 1,
                  "signals": [],
                  "receivers": []
                }
                """);
        assertThat(SignalMap.fromJson(empty.toJson())).isEqualTo(empty);
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(SignalMap.fromJson(Maps.SMALL.toJson())).isEqualTo(Maps.SMALL);
        assertThat(SignalMap.fromJson(Maps.SENT.toJson())).isEqualTo(Maps.SENT);
    }

    @Test
    void anyNamesAreReadAsWritten() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            SignalMap map = new SignalMap(
                    Stream.generate(() -> signal(random)).limit(3).toList(),
                    Stream.generate(() -> receiver(random)).limit(3).toList());
            String json = map.toJson();

            assertThat(SignalMap.fromJson(json)).isEqualTo(map);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(json)).isTrue();
            assertThat(json).doesNotContain("</", "<!", "\u2028", "\u202E", "\0");
        }
    }

    @Test
    void anyJsonThatSaysTheSameIsRead() {
        String json = """
                {"later": [{"a": 1.5e3, "b": [true, null, -0, "\\uD83C\\uDF55\\/\\b\\f\\n\\r\\t\\"\\\\"]}],
                 "receivers":\t[],\r
                 "signals": [{"supertypes": [], "name": null, "arguments": [], "since": "2", "type": "\\u0061.A"}],
                 "format": 10e-1}
                """;

        assertThat(SignalMap.fromJson(json))
                .isEqualTo(new SignalMap(List.of(new MappedSignal("a.A", null, List.of(), List.of())), List.of()));
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> SignalMap.fromJson("{\"format\": 2}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The map is of format 2, and this version of Signalbox reads format 1."
                        + " Use the version that wrote it, or a later one.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|The map must be an object",
                "{}|format is missing",
                "{\"format\": \"1\"}|format must be a number",
                "{\"format\": 1.5}|format is 1.5 and must be an int",
                "{\"format\": 1e999999999}|format is 1E+999999999 and must be an int",
                "{\"format\": 1, \"signals\": {}}|signals must be an array",
                "{\"format\": 1, \"signals\": [1]}|signals[0] must be an object",
                "{\"format\": 1, \"signals\": [{}]}|signals[0].type is missing",
                "{\"format\": 1, \"signals\": [{\"type\": null}]}|signals[0].type must be a text",
            })
    void whatIsNoMapIsRefusedWithThePlace(String json, String message) {
        assertThatThrownBy(() -> SignalMap.fromJson(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"phase\": \"NOW\"|\"phase\": \"LATER\"|receivers[0].phase is LATER and must be one of [NOW,"
                        + " BEFORE_COMMIT, AFTER_COMMIT, AFTER_ROLLBACK, AFTER_COMPLETION]",
                "\"async\": false|\"async\": 0|receivers[0].async must be true or false",
                "\"senders\": []|\"senders\": [\"a\", 1]|receivers[0].senders[1] must be a text",
                "\"line\": 12|\"line\": -1|Lines are counted from 1, and com/acme/UserSignals.java has no line -1",
                "\"source\": {|\"source\": 1, \"s\": {|receivers[1].source must be an object",
            })
    void aReceiverThatIsNoneIsRefusedWithThePlace(String good, String bad, String message) {
        String json = Maps.SMALL.toJson();

        assertThat(json).contains(good);
        assertThatThrownBy(() -> SignalMap.fromJson(json.replace(good, bad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "[1,]",
                "{\"a\"}",
                "{\"a\" 1}",
                "{a: 1}",
                "{\"a\": 1,}",
                "{\"a\": 1, \"a\": 2}",
                "tru",
                "nul",
                "falsy",
                "01",
                "+1",
                ".5",
                "1.",
                "1e",
                "-",
                "\"",
                "\"a\nb\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12G4\"",
                "\"\\u٠٠٠٠\"",
                "\"\\",
                "{} {}",
                "[] ]",
                "\uFEFF{}",
                "/* */ {}",
                "'a'",
                "NaN"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> SignalMap.fromJson(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("No JSON: in line \\d+, column \\d+, .+ was expected");
    }

    @Test
    void whereItIsNoJsonIsSaid() {
        assertThatThrownBy(() -> SignalMap.fromJson("{\n  \"format\": 1\n  \"signals\": []\n}"))
                .hasMessage("No JSON: in line 3, column 3, '}' was expected");
        assertThatThrownBy(() -> SignalMap.fromJson("{\"a\": 1, \"a\": 2}"))
                .hasMessage("No JSON: in line 1, column 10, no second member of this name was expected");
    }

    @Test
    void deepNestingIsRefusedAndNoStackOverflow() {
        assertThat(JsonReader.read("[".repeat(100) + "]".repeat(100))).isNotNull();
        assertThatThrownBy(() -> SignalMap.fromJson("[".repeat(100_000)))
                .hasMessage("No JSON: in line 1, column 101, nothing that is nested as deeply as this was expected");
    }

    @Test
    void theSchemaNamesWhatIsWrittenAndNothingElse() throws IOException {
        Json.Members schema = schema();
        Json.Members definitions = members(schema, "$defs");
        Json.Members map = (Json.Members) JsonReader.read(Maps.SENT.toJson());

        Map<String, Set<String>> written = new TreeMap<>();
        collect(map, "map", written);
        Map<String, Set<String>> documented = new TreeMap<>();
        documented.put("map", members(schema, "properties").values().keySet());
        definitions.values().forEach((name, definition) -> {
            if (((Json.Members) definition).values().containsKey("properties")) {
                documented.put(
                        name,
                        members((Json.Members) definition, "properties")
                                .values()
                                .keySet());
            }
        });

        assertThat(written).isEqualTo(documented);
    }

    @Test
    void theSchemaKnowsThePhases() throws IOException {
        Json.Members receiver = members(members(schema(), "$defs"), "receiver");
        Json phases = members(members(receiver, "properties"), "phase").values().get("enum");

        assertThat(phases)
                .isEqualTo(
                        Json.Items.of(Stream.of(Phase.values()).map(Enum::name).toList()));
    }

    @Test
    void whatTheSchemaRequiresIsRequired() throws IOException {
        Json.Members receiver = members(members(schema(), "$defs"), "receiver");
        List<Json> required =
                ((Json.Items) Objects.requireNonNull(receiver.values().get("required"))).values();
        Set<String> all = new TreeSet<>(members(receiver, "properties").values().keySet());
        all.removeAll(Set.of("source", "durable", "formerly", "suppresses"));

        assertThat(required).hasSameSizeAs(all);
        for (Json each : required) {
            String name = ((Json.Text) each).value();
            assertThatThrownBy(() ->
                            SignalMap.fromJson(Maps.SMALL.toJson().replace("\"" + name + "\":", "\"x" + name + "\":")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching(".*\\." + name + " is missing|" + name + " is missing");
        }
    }

    /** The members of each kind of object in a map. */
    private static void collect(Json json, String kind, Map<String, Set<String>> kinds) {
        if (json instanceof Json.Items items) {
            items.values().forEach(each -> collect(each, kind, kinds));
        } else if (json instanceof Json.Members members) {
            kinds.computeIfAbsent(kind, each -> new TreeSet<>())
                    .addAll(members.values().keySet());
            members.values().forEach((name, value) -> collect(value, name.replaceAll("s$", ""), kinds));
        }
    }

    private static Json.Members schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(SignalMap.class.getResourceAsStream("signals.schema.json"))) {
            return (Json.Members) JsonReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Json.Members members(Json.Members of, String name) {
        return (Json.Members) Objects.requireNonNull(of.values().get(name));
    }

    private static MappedSignal signal(Random random) {
        return new MappedSignal(
                odd(random),
                random.nextBoolean() ? odd(random) : null,
                List.of(new MappedArgument(odd(random), odd(random))),
                List.of(odd(random), odd(random)),
                random.nextBoolean() ? crossing(random) : null);
    }

    private static MappedCrossing crossing(Random random) {
        return new MappedCrossing(
                odd(random),
                odd(random),
                random.nextBoolean() ? odd(random) : null,
                List.of(new MappedComponent(odd(random), odd(random), random.nextBoolean())));
    }

    private static MappedReceiver receiver(Random random) {
        return new MappedReceiver(
                odd(random),
                odd(random),
                odd(random),
                List.of(new MappedArgument(odd(random), odd(random))),
                List.of(odd(random)),
                List.of(odd(random)),
                random.nextBoolean(),
                List.of(odd(random)),
                List.of(odd(random)),
                random.nextInt(),
                PHASES.get(random.nextInt(PHASES.size())),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean() ? List.of(odd(random)) : List.of(),
                random.nextBoolean()
                        ? new SourcePosition(odd(random), random.nextInt(Integer.MAX_VALUE - 1) + 1)
                        : null,
                random.nextBoolean() ? List.of(odd(random)) : List.of());
    }

    private static String odd(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(each -> ODD[random.nextInt(ODD.length)])
                .collect(Collectors.joining("x"));
    }
}

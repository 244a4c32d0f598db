package dev.signalbox.map.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Signal;
import dev.signalbox.map.Maps;
import dev.signalbox.map.SignalMap;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeMapsTest {

    private static final SignalMap ONE = new SignalMap(
            List.of(Maps.PIZZA_DONE), List.of(Maps.receiver("com.acme.A", "hear", "com.acme.PizzaDone", null)));
    private static final SignalMap OTHER = new SignalMap(
            List.of(), List.of(Maps.receiver("com.acme.Größe", "hear", "com.acme.PizzaDone", "com.acme.Kitchen")));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void theMapsOfJarsAndFoldersBecomeOne() throws IOException {
        String jar = jar("one.jar", ONE.toJson());
        String classes = classes(OTHER.toJson());
        Path target = folder.resolve("docs/map");

        assertThat(run("--out", target.toString(), jar, classes)).isZero();

        SignalMap merged = SignalMap.merge(List.of(ONE, OTHER));
        assertThat(target.resolve("signals.json")).hasContent(merged.toJson());
        assertThat(target.resolve("signals.mmd")).hasContent(MapFormat.MERMAID.write(merged));
        assertThat(target.resolve("signals.md")).hasContent(MapFormat.MARKDOWN.write(merged));
        assertThat(target.resolve("signals.html")).hasContent(MapFormat.HTML.write(merged));
        assertThat(text(out))
                .isEqualToIgnoringNewLines(
                        "Wrote " + target.resolve("signals.html") + ", .md, .mmd and .json: 1 signal, 2 receivers.");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void whatReachesOtherServicesIsWrittenAsAsyncApiToo() throws IOException {
        SignalMap crossing = new SignalMap(List.of(Maps.ORDER_PLACED), List.of());

        assertThat(run("--out", folder.toString(), jar("one.jar", ONE.toJson())))
                .isZero();
        assertThat(folder.resolve("signals.asyncapi.json")).doesNotExist();

        assertThat(run("--out", folder.toString(), jar("other.jar", crossing.toJson())))
                .isZero();
        assertThat(folder.resolve("signals.asyncapi.json")).hasContent(MapFormat.ASYNCAPI.write(crossing));
    }

    @Test
    void theFolderCanBeSaidLastAndBeThereAlready() throws IOException {
        assertThat(run(jar("one.jar", ONE.toJson()), "--out", folder.toString()))
                .isZero();
        assertThat(folder.resolve("signals.json")).hasContent(ONE.toJson());
    }

    @Test
    void aJarWithoutAMapIsNamedAndPassedOver() throws IOException {
        String without = jar("without.jar", null);
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run("--out", folder.toString(), without, jar("one.jar", ONE.toJson()), empty.toString()))
                .isZero();
        assertThat(folder.resolve("signals.json")).hasContent(ONE.toJson());
        assertThat(text(err).lines())
                .containsExactly(
                        without + " holds no META-INF/signalbox/signals.json: passed over.",
                        empty + " holds no META-INF/signalbox/signals.json: passed over.");
    }

    @Test
    void itIsAnErrorIfNoneHasAMap() throws IOException {
        Path target = folder.resolve("docs");

        assertThat(run("--out", target.toString(), jar("without.jar", null))).isEqualTo(1);
        assertThat(text(err))
                .endsWith("No signal map found. Was the code compiled with signalbox-processor?"
                        + System.lineSeparator());
        assertThat(target).doesNotExist();
    }

    @Test
    void itIsAnErrorIfAPlaceIsNotThere() {
        assertFailure("There is no nowhere.jar", "nowhere.jar");
    }

    @Test
    void itIsAnErrorIfAFileIsNoJar() throws IOException {
        String file = Files.writeString(folder.resolve("one.txt"), "text").toString();

        assertFailure(file + " is no jar: ", file);
    }

    @Test
    void itIsAnErrorIfAMapCannotBeRead() throws IOException {
        String jar = jar("one.jar", "{\"format\": 7}");

        assertFailure("The map in " + jar + " cannot be read. The map is of format 7, and ", jar);
    }

    @Test
    void itIsAnErrorIfSomethingIsNoPath() {
        assertFailure("Nul character not allowed", "a\0b");
    }

    @Test
    void itIsAnErrorIfAMapIsNoFile() throws IOException {
        Files.createDirectories(folder.resolve(SignalMap.PATH));

        assertFailure("Cannot read " + folder + ": ", folder.toString());
    }

    @Test
    void itIsAnErrorIfNothingCanBeWrittenThere() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(run("--out", file.toString(), jar("one.jar", ONE.toJson()))).isEqualTo(1);
        assertThat(text(err)).startsWith("Cannot write to " + file + ": ").hasLineCount(1);
    }

    @Test
    void whoeverCallsItWronglyIsToldHow() {
        assertMisuse("--out DIR is missing.");
        assertMisuse("--out DIR is missing.", "a.jar");
        assertMisuse("--out DIR is missing.", "a.jar", "--out");
        assertMisuse("No jar or folder is given.", "--out", "docs");
        assertMisuse("There is no option --output.", "--output", "docs", "--out", "docs");
    }

    @Test
    void whoeverAsksIsToldHow() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).startsWith("Makes one signal map").contains("Usage: java -cp", SignalMap.PATH);
        assertThat(run("-h")).isZero();
    }

    @Test
    void itRunsFromTheClassPathAndTheModulePath() throws Exception {
        String path = location(SignalMap.class) + File.pathSeparator + location(Signal.class);
        String jar = jar("one.jar", ONE.toJson());

        for (List<String> how : List.of(
                List.of("-cp", path, "dev.signalbox.map.page.MergeMaps"),
                List.of("-p", path, "-m", "dev.signalbox.map/dev.signalbox.map.page.MergeMaps"))) {
            Path target = Files.createTempDirectory(folder, "docs");

            assertThat(java(how, List.of("--out", target.toString(), jar))).isZero();
            assertThat(target.resolve("signals.html")).hasContent(Page.write(ONE));
            assertThat(java(how, List.of("--out", target.toString()))).isEqualTo(2);
        }
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static int java(List<String> how, List<String> arguments) throws IOException, InterruptedException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> command = Stream.of(java, how.stream(), arguments.stream())
                .flatMap(each -> each)
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void assertFailure(String message, String place) {
        assertThat(run("--out", folder.resolve("docs").toString(), place)).isEqualTo(1);
        assertThat(text(err)).startsWith(message).hasLineCount(1);
        assertThat(folder.resolve("docs")).doesNotExist();
    }

    private void assertMisuse(String message, String... arguments) {
        err.reset();
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(text(err)).startsWith(message).contains("Usage: java -cp");
    }

    private int run(String... arguments) {
        return MergeMaps.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private String classes(String json) throws IOException {
        Path file = folder.resolve("classes").resolve(SignalMap.PATH);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
        return folder.resolve("classes").toString();
    }

    private String jar(String name, @Nullable String json) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(json == null ? "other" : SignalMap.PATH));
            zip.write((json == null ? "" : json).getBytes(StandardCharsets.UTF_8));
        }
        return jar.toString();
    }
}

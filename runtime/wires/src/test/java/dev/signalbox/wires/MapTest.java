package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.map.MappedArgument;
import dev.signalbox.map.MappedSend;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.SignalMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map with what sends, and the program that writes it. */
class MapTest {

    @TempDir
    Path folder;

    private Application application() {
        return Application.compile(
                folder,
                "interface Event extends Signal {}",
                "record Placed(String name, int[] sizes) implements Event {}",
                "class Shop {\n void order() { Signals.send(new Placed(\"\", null)); } void any(Event it) { Signals.send(it); } }",
                "class Bell { @Receiver static void ring(Event it) {} }");
    }

    @Test
    void itIsReadAsWritten() throws IOException {
        application().wires().writeTo(folder.resolve("docs"));

        SignalMap map = SignalMap.fromJson(Files.readString(folder.resolve("docs/signals.json")));
        assertThat(map.sends())
                .extracting(MappedSend::toString)
                .containsExactly(
                        "MappedSend[signal=com.acme.Event, exact=false, owner=com.acme.Shop, method=any, how=send,"
                                + " source=SourcePosition[file=com/acme/Shop.java, line=2]]",
                        "MappedSend[signal=com.acme.Placed, exact=true, owner=com.acme.Shop, method=order, how=send,"
                                + " source=SourcePosition[file=com/acme/Shop.java, line=2]]");
        assertThat(map.signals())
                .contains(new MappedSignal(
                        "com.acme.Placed",
                        null,
                        List.of(new MappedArgument("name", "String"), new MappedArgument("sizes", "int[]")),
                        List.of("com.acme.Event")));
        assertThat(folder.resolve("docs/signals.html")).content().contains("sends Placed, com/acme/Shop.java:2");
        assertThat(folder.resolve("docs/signals.md")).exists();
        assertThat(folder.resolve("docs/signals.mmd")).exists();
    }

    @Test
    void whatComesFromOtherServicesIsNotSent() {
        Application.compile(
                        folder,
                        "@dev.signalbox.kafka.Crosses(topic = \"sent\") record Sent(int a) implements Signal {}",
                        "@dev.signalbox.kafka.Crosses(topic = \"heard\") record Heard(int a) implements Signal {}",
                        "@dev.signalbox.kafka.Crosses(topic = \"both\") record Both(int a) implements Signal {}",
                        "class Shop { void a(Both it) { Signals.send(new Sent(1)); Signals.send(it); }"
                                + " @Receiver static void heard(Heard it) {} @Receiver static void both(Both it) {} }")
                .wires()
                .writeTo(folder.resolve("docs"));

        assertThat(folder.resolve("docs/signals.asyncapi.json"))
                .content()
                .contains("\"send.sent\"", "\"send.both\"", "\"receive.both\"", "\"receive.heard\"")
                .doesNotContain("\"send.heard\"", "\"receive.sent\"");
    }

    @Test
    void theProgramPrintsWhatIsWrong() {
        Application application = Application.compile(
                folder,
                "record Placed() implements Signal {}",
                "class Shop { void a() { Signals.send(new Placed()); } }");

        assertThat(run(application, "--packages", "com.acme"))
                .startsWith("1 [Signalbox/Unheard] com.acme.Shop.a(Shop.java:1) sends com.acme.Placed, and");
    }

    @Test
    void theProgramWritesTheMapAndSaysNothingIfNothingIsWrong() {
        assertThat(run(application(), "--out", folder.resolve("docs").toString(), "--packages", "com.acme"))
                .isEqualTo("0 ");
        assertThat(folder.resolve("docs/signals.html")).exists();
    }

    @Test
    void theProgramSaysHowItIsCalled() {
        assertThat(run(application())).startsWith("2 Checks both ends");
        assertThat(run(application(), "--packages", "com.acme", "--fast")).startsWith("2 Checks both ends");
        assertThat(run(application(), "--packages", "com.acne")).startsWith("1 No class of com.acne is on");
    }

    private static String run(Application application, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        application.classPath().forEach(each -> arguments.add(each.toString()));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int status = CheckWires.run(arguments, stream, stream);
        return status + " " + printed.toString(StandardCharsets.UTF_8);
    }
}

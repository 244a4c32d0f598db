package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three classes hear one signal, and the middle one does not link when the application runs. It is left out, one error
 * names it, and the receivers of the others are called. Each test breaks it in another way.
 */
@Tag("thorough")
class UnlinkedClassesTest {

    private static final String BROKER = "package queue; public class Broker extends Base { public void post() {} }";
    private static final String BASE = "package queue; public class Base {}";
    private static final String TOPIC = "package queue; public interface Topic {}";
    private static final String SOLD =
            "package shop; public record Sold(int number) implements dev.signalbox.Signal {}";
    private static final String GONE =
            "package shop; public record Gone(int number) implements dev.signalbox.Signal {}";

    private static final String BOOKS = """
            package shop;
            class Books {
                @dev.signalbox.Receiver(Sold.class) static void enter(int number) { Till.HEARD.add("books " + number); }
            }
            """;

    private static final String WAREHOUSE = BOOKS.replace("Books", "Warehouse").replace("books", "warehouse");

    private static final String TILL = """
            package shop;
            import dev.signalbox.*;
            import java.util.*;
            class Till {
                static final List<String> HEARD = new ArrayList<>();
                static final Channel<Sold> SOLD = Signals.channel(Sold.class);
                static List<String> send() {
                    return three(() -> Signals.send(new Sold(1)));
                }
                static List<String> sendRobust() {
                    return three(() -> Signals.sendRobust(new Sold(1)).failures()
                            .forEach(each -> HEARD.add(each.receiver() + " failed")));
                }
                static List<String> sendOnChannel() {
                    return three(() -> SOLD.send(new Sold(1)));
                }
                static List<String> sendRobustOnChannel() {
                    return three(() -> SOLD.sendRobust(new Sold(1)));
                }
                static List<String> sendWatched() {
                    Dispatcher dispatcher = dev.signalbox.spi.Integration.of(Dispatcher.builder()).probe(new dev.signalbox.spi.Probe() {}).build();
                    return three(() -> dispatcher.channel(Sold.class).send(new Sold(1)));
                }
                static List<String> sendPhase() {
                    return three(() -> dev.signalbox.spi.Integration.of(Signals.dispatcher()).send(new Sold(1), Phase.NOW));
                }
                static List<String> list() {
                    for (int i = 0; i < 2; i++) {
                        HEARD.clear();
                        Signals.receivers().forEach(each -> HEARD.add(each.id()));
                    }
                    dev.signalbox.spi.Integration.of(Signals.dispatcher()).receiverTypes();
                    return HEARD;
                }
                private static List<String> three(Runnable send) {
                    for (int i = 0; i < 3; i++) {
                        try {
                            send.run();
                        } catch (Throwable t) {
                            HEARD.add(t.getClass().getSimpleName());
                        }
                    }
                    return HEARD;
                }
            }
            """;

    private static final String STATIC = "@dev.signalbox.Receiver(Sold.class) static void post(int number)"
            + " { Till.HEARD.add(\"outbox \" + number); }";
    private static final String INSTANCE = STATIC.replace("static ", "");

    @TempDir
    static Path withStatic;

    @TempDir
    static Path withInstance;

    @TempDir
    Path folder;

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    @BeforeAll
    static void compile() throws IOException {
        compile(withStatic, "class Outbox { " + STATIC + " }");
        compile(withInstance, "class Outbox { " + INSTANCE + " }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"extends queue.Broker", "extends queue.Base", "implements queue.Topic"})
    void aTypeThatItExtendsOrImplementsIsMissing(String type) throws Exception {
        for (String member : List.of(STATIC, INSTANCE)) {
            build("class Outbox " + type + " { " + member + " }");
            delete("queue/Base", "queue/Topic");

            assertOutboxIsLeftOut("is missing", "Add the library");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "sendRobust", "sendOnChannel", "sendRobustOnChannel", "sendWatched", "sendPhase"})
    void theOthersAreHeardHoweverASignalIsSent(String way) throws Exception {
        build("class Outbox { static final int PORT = Integer.parseInt(\"none\"); " + STATIC + " }");

        assertOthersAreHeard(way, "shop.Outbox", "NumberFormatException");
    }

    @Test
    void aStaticInitialiserThrows() throws Exception {
        for (String member : List.of(STATIC, INSTANCE)) {
            build("class Outbox { static final int PORT = Integer.parseInt(\"none\"); " + member + " }");

            assertOutboxIsLeftOut("NumberFormatException");
        }
    }

    @Test
    void aStaticInitialiserThrowsAnError() throws Exception {
        for (String member : List.of(STATIC)) {
            build("class Outbox { static { if (Till.HEARD != null) throw new AssertionError(\"no port\"); } " + member
                    + " }");

            assertOutboxIsLeftOut("no port");
        }
    }

    @Test
    void aStaticInitialiserNeedsWhatIsMissing() throws Exception {
        for (String member : List.of(STATIC, INSTANCE)) {
            build("class Outbox { static final queue.Base BROKER = new queue.Base(); " + member + " }");
            delete("queue/Base");

            assertOutboxIsLeftOut("class queue.Base is missing");
        }
    }

    @Test
    void aConstructorNeedsWhatIsMissing() throws Exception {
        build("class Outbox { final queue.Base broker = new queue.Base(); " + INSTANCE + " }");
        delete("queue/Base");

        assertOutboxIsLeftOut("class queue.Base is missing");
    }

    @Test
    void itIsGone() throws Exception {
        for (String member : List.of(STATIC, INSTANCE)) {
            build("class Outbox { " + member + " }");
            delete("shop/Outbox");

            assertOutboxIsLeftOut("class shop.Outbox is missing", "build the module again");
        }
    }

    @Test
    void itWasCompiledForANewerJava() throws Exception {
        build("class Outbox { " + STATIC + " }");
        Path file = folder.resolve("shop/Outbox.class");
        byte[] code = Files.readAllBytes(file);
        code[7] = 99;
        Files.write(file, code);

        assertOutboxIsLeftOut("class file version 99", "newer Java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Outbox {}",
                "class Outbox { static void post(long number) {} }",
                "class Outbox { void post(int number) {} }",
                "class Outbox { private static void post(int number) {} }",
                "interface Outbox { static void post(int number) {} }"
            })
    void itWasChangedAndItsBinderWasNot(String changed) throws Exception {
        build("class Outbox { " + STATIC + " }");
        recompile("package shop; " + changed);

        assertOutboxIsLeftOut("Error", "build its module again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Outbox {}",
                "class Outbox { static void post(int number) {} }",
                "class Outbox { private void post(int number) {} }",
                "abstract class Outbox { abstract void post(int number); }",
                "interface Outbox { default void post(int number) {} }",
                "class Outbox { Outbox(int port) {} void post(int number) {} }"
            })
    void itsInstanceReceiversWereChangedAndItsBinderWasNot(String changed) throws Exception {
        build("class Outbox { " + INSTANCE + " }");
        recompile("package shop; " + changed);

        assertOutboxIsLeftOut("Error", "build its module again");
    }

    @Test
    void itDoesNotVerify() throws Exception {
        build("class Outbox { static queue.Base broker() { return new queue.Broker(); } " + STATIC + " }");
        recompile("package queue; public class Broker { public void post() {} }");

        assertOutboxIsLeftOut("VerifyError", "build its module again");
    }

    @Test
    void theSignalWasChanged() throws Exception {
        compile(folder, "class Outbox { @dev.signalbox.Receiver(value = Sold.class) static void post(int number) {} }");
        recompile("package shop; public record Sold(long number) implements dev.signalbox.Signal {"
                + " public Sold(int number) { this((long) number); } }");

        assertThat(run("send")).isEmpty();
        assertThat(log.records()).hasSize(3);
    }

    @Test
    void itsSenderIsMissing() throws Exception {
        compile(
                folder,
                "class Outbox { @dev.signalbox.Receiver(value = Told.class, sender = queue.Broker.class)"
                        + " static void hear(int number) {} " + STATIC + " }",
                "package shop; public record Told(Object sender, int number) implements dev.signalbox.Signal {}");
        delete("queue/Broker");

        assertThat(run("send")).contains("books 1", "outbox 1", "warehouse 1");
        assertThat(run("list")).containsExactly("shop.Books#enter", "shop.Outbox#post", "shop.Warehouse#enter");
        assertThat(log.records())
                .singleElement()
                .satisfies(each -> assertThat(each.getMessage())
                        .contains("shop.Outbox does not link: class queue.Broker is missing"));
    }

    @Test
    void anotherSignalThatItHearsIsMissing() throws Exception {
        compile(
                folder,
                "class Outbox { @dev.signalbox.Receiver(Gone.class) static void hear(int number) {} " + STATIC + " }",
                GONE);
        delete("shop/Gone");

        assertThat(run("send")).startsWith("books 1", "outbox 1", "warehouse 1");
        assertThat(run("list")).contains("shop.Books#enter", "shop.Outbox#post", "shop.Warehouse#enter");
        assertThat(log.records()).isEmpty();
    }

    @Test
    void whatAReceiverThrowsItselfReachesTheSender() throws Exception {
        compile(
                folder,
                "class Outbox { @dev.signalbox.Receiver(Sold.class) static void post(int number)"
                        + " { new queue.Base(); } }");
        delete("queue/Base");

        assertThat(run("send"))
                .containsExactly(
                        "books 1",
                        "NoClassDefFoundError",
                        "books 1",
                        "NoClassDefFoundError",
                        "books 1",
                        "NoClassDefFoundError");
        assertThat(run("list")).contains("shop.Outbox#post");
        assertThat(log.records()).isEmpty();
    }

    @Test
    void aConstructorThatThrowsIsAFailureOfItsReceivers() throws Exception {
        build("class Outbox { Outbox() { throw new IllegalStateException(); } " + INSTANCE + " }");

        assertThat(run("sendRobust"))
                .startsWith("books 1", "warehouse 1", "shop.Outbox#post failed", "books 1", "warehouse 1");
        assertThat(run("send")).startsWith("books 1", "IllegalStateException", "books 1");
        assertThat(run("list")).contains("shop.Outbox#post");
    }

    private void assertOutboxIsLeftOut(String... said) throws Exception {
        assertLeftOut("shop.Outbox", said);
    }

    private void assertLeftOut(String name, String... said) throws Exception {
        assertOthersAreHeard("send", name, said);
        assertOthersAreHeard("sendRobustOnChannel", name, said);
        assertThat(run("list")).contains("shop.Books#enter", "shop.Warehouse#enter");
        log.records().clear();
    }

    private void assertOthersAreHeard(String way, String name, String... said) throws Exception {
        log.records().clear();
        assertThat(run(way))
                .as(way)
                .containsExactly("books 1", "warehouse 1", "books 1", "warehouse 1", "books 1", "warehouse 1");
        assertOneErrorNames(name, said);
    }

    private void assertOneErrorNames(String name, String... said) {
        assertThat(log.records())
                .singleElement()
                .satisfies(each -> assertThat(each.getMessage())
                        .contains(name + " does not link")
                        .contains(said));
    }

    private List<String> run(String method) throws Exception {
        return new ClassFolder(folder).run("shop.Till", method);
    }

    /** The application with this class. Its generated code comes from an earlier version of the class. */
    private void build(String outbox) throws IOException {
        Path compiled = outbox.contains(STATIC) ? withStatic : withInstance;
        try (Stream<Path> files = Files.walk(compiled)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(compiled.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        recompile("package shop; " + outbox);
    }

    private static void compile(Path folder, String outbox, String... others) throws IOException {
        List<String> texts =
                new ArrayList<>(List.of(BROKER, BASE, TOPIC, SOLD, BOOKS, WAREHOUSE, TILL, "package shop; " + outbox));
        texts.addAll(List.of(others));
        new ClassFolder(folder).compile(List.of(), Sources.of(texts.toArray(String[]::new)));
    }

    private void recompile(String text) throws IOException {
        Compilation compilation = Compiler.javac()
                .withOptions("-proc:none")
                .withClasspath(List.of(
                        folder.toFile(),
                        ClassFolder.locationOf(dev.signalbox.Signal.class).toFile()))
                .compile(Sources.of(text));
        for (JavaFileObject each : compilation.generatedFiles()) {
            Path file = folder.resolve(each.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
            try (InputStream in = each.openInputStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void delete(String... classes) throws IOException {
        for (String each : classes) {
            Files.deleteIfExists(folder.resolve(each + ".class"));
        }
    }
}

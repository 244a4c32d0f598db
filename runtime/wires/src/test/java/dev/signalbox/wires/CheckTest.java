package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signalbox.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check()} says. */
class CheckTest {

    private static final String[] SIGNALS = {
        "record OrderPlaced(int size) implements Signal {}",
        "record OrderCancelled() implements Signal {}",
        "record StockLow() implements Signal {}",
    };

    @TempDir
    Path folder;

    private Application application(String... sources) {
        List<String> all = new java.util.ArrayList<>(List.of(SIGNALS));
        all.addAll(List.of(sources));
        return Application.compile(folder, all.toArray(String[]::new));
    }

    private static String message(Wires wires) {
        Throwable thrown = catchThrowable(wires::check);
        return thrown == null ? "" : String.valueOf(thrown.getMessage());
    }

    @Test
    void whatIsWholePasses() {
        Wires wires = application("""
                class Shop {
                    void order() { Signals.send(new OrderPlaced(1)); }
                    @Receiver static void placed(OrderPlaced order) { if (order.size() > 9) Signals.send(new StockLow()); }
                    @Receiver static void low(StockLow low) { if (low == null) Signals.send(new OrderPlaced(10)); }
                }
                """).wires();

        assertThat(wires.loops()).hasSize(1);
        assertThatCode(wires::check).doesNotThrowAnyException();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Wires wires = application(
                        """
                        class Shop {
                            @Receiver static void placed(OrderPlaced order) { Lib.fire(new StockLow()); }
                            @Receiver(phase = AFTER_COMMIT) static void low(StockLow low) { Signals.send(new OrderPlaced(10)); }
                            void cancel() { Lib.fire(new OrderCancelled()); }
                        }
                        """,
                        "final class Lib { static void fire(Signal signal) { Signals.send(signal); } }",
                        "record Refunded() implements Signal {}",
                        "class Refunds { @Receiver static void refund(Refunded it) {} }")
                .wires();

        Golden.assertMatches(message(wires) + "\n", "violations.txt");
    }

    @Test
    void signalsMayHaveOneEnd() {
        Application application = application("record Refunded() implements Signal {}", """
                class Shop {
                    @Receiver static void refund(Refunded it) {}
                    void cancel() { Signals.send(new OrderCancelled()); }
                }
                """);

        assertThatCode(application
                        .wires()
                        .mayHaveOneEnd(signal(application, "OrderCancelled"), signal(application, "Refunded"))::check)
                .doesNotThrowAnyException();
    }

    @Test
    void anExceptionThatIsNotNeededIsWrong() {
        Application application = application("class Shop {}");

        assertThat(message(application.wires().mayHaveOneEnd(signal(application, "StockLow"))))
                .isEqualTo(
                        "[Signalbox/NeedlessException] mayHaveOneEnd(StockLow.class) is not needed: it has both ends, or"
                                + " none. Delete it.");
    }

    private static Class<? extends Signal> signal(Application application, String name) {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {application.folder().toUri().toURL()}, CheckTest.class.getClassLoader())) {
            return loader.loadClass("com.acme." + name).asSubclass(Signal.class);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void packagesWithoutClassesAreAMistake() {
        Application application = application();

        assertThatThrownBy(() -> Wires.of(application.classPath(), "com.acne"))
                .hasMessage("No class of com.acne is on the class path, beside those of the test itself."
                        + " Name the packages of the application.");
    }

    @Test
    void aClassFileThatIsTooNewIsNamed() throws IOException {
        Application application = application("class Shop {}");
        Path shop = application.folder().resolve("com/acme/Shop.class");
        byte[] bytes = Files.readAllBytes(shop);
        bytes[7] = 99;
        Files.write(shop, bytes);

        assertThatThrownBy(application::wires)
                .hasMessage(
                        "com.acme.Shop in " + application.folder() + " cannot be read: Unsupported class file major"
                                + " version 99. Update org.ow2.asm:asm, asm-tree and asm-analysis, which signalbox-wires brings.")
                .satisfies(each -> assertThat(each.getStackTrace()).isEmpty());
    }

    @Test
    void theLockTellsWhatIsNew() {
        Path lock = folder.resolve("wires.lock");
        Wires before = application("class Shop { void order() { Signals.send(new OrderPlaced(1)); }"
                        + " @Receiver static void placed(OrderPlaced order) {} }")
                .wires()
                .lockedBy(lock);
        write(before);
        assertThatCode(before::check).doesNotThrowAnyException();
        rewrite(lock, read(lock).replace("\n", "\r\n"));
        assertThatCode(before::check).as("as Git may check it out on Windows").doesNotThrowAnyException();

        Wires after = Application.compile(folder.resolve("after"), SIGNALS[0], """
                class Shop {
                    void again() { Signals.send(new OrderPlaced(1)); }
                    @Receiver static void placed(OrderPlaced order) { if (order.size() > 1) again(order); }
                    static void again(OrderPlaced order) { Signals.send(new OrderPlaced(order.size() - 1)); }
                }
                """)
                .wires()
                .lockedBy(lock);

        Golden.assertMatches(message(after).replace(folder.toString(), "") + "\n", "lock-changed.txt");
    }

    @Test
    void theLockHasNoLinesAndNoNamesOfLambdas() {
        Path lock = folder.resolve("wires.lock");
        write(application("""
                class Shop {
                    void order() { Signals.send(new OrderPlaced(1)); }
                    void later() { Runnable run = () -> Signals.send(new StockLow()); run.run(); }
                    void inside() { new Object() { void run() { Signals.send(new OrderCancelled()); } }.run(); }
                }
                """).wires().lockedBy(lock));
        String written = read(lock);

        write(Application.compile(folder.resolve("after"), SIGNALS[0], SIGNALS[1], SIGNALS[2], """
                class Shop {
                    Runnable other = () -> System.err.println();

                    void inside() {
                        new Thread() {};
                        new Object() { void run() { Signals.send(new OrderCancelled()); } }.run();
                    }
                    void order() {
                        Signals.send(
                            new OrderPlaced(1));
                    }
                    void later() {
                        List.of(1).forEach(each -> {});
                        Runnable run = () -> Signals.send(new StockLow());
                        run.run();
                    }
                }
                """)
                .wires()
                .lockedBy(lock));

        assertThat(read(lock)).isEqualTo(written).isEqualTo("""
                # All sends. Written by WiresTest with -Dsignalbox.lock.update=true.
                com.acme.OrderCancelled is sent by com.acme.Shop#inside
                com.acme.OrderPlaced is sent by com.acme.Shop#order
                com.acme.StockLow is sent by com.acme.Shop#later
                """);
    }

    /** A certain loop is wrong in any case. */
    @Test
    void withoutTheFileAllIsNewButCertainLoops() {
        Wires wires = application(
                        "class Shop { @Receiver static void placed(OrderPlaced order) { Signals.send(order); } }")
                .wires()
                .lockedBy(folder.resolve("wires.lock"));

        assertThat(message(wires)).contains("[Signalbox/SendLoop]").endsWith("""
                says:
                + com.acme.OrderPlaced is sent by com.acme.Shop#placed
                If that is meant, run the test with -Dsignalbox.lock.update=true, and commit the file.""");
    }

    private static void write(Wires wires) {
        System.setProperty("signalbox.lock.update", "true");
        try {
            assertThat(message(wires)).doesNotContain("wires.lock");
        } finally {
            System.clearProperty("signalbox.lock.update");
        }
    }

    private static void rewrite(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

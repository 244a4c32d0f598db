package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that need to know the senders. */
class RulesTest {

    private static final String HEAD =
            "import dev.signalbox.*; import dev.signalbox.rule.*; import com.acme.*; import static dev.signalbox.Phase.*;";

    @TempDir
    Path folder;

    private Wires wires(String... sources) {
        List<String> all = new ArrayList<>();
        all.add("package com.acme; " + HEAD + " public record Placed() implements Signal {}");
        all.add("package com.acme; " + HEAD + " public record Cancelled() implements Signal {}");
        for (String each : sources) {
            all.add(each.replaceFirst(";", "; " + HEAD));
        }
        return Application.compile(folder, all.toArray(String[]::new)).wires().mayHaveOneEnd();
    }

    private static void assertSays(Wires wires, String golden) {
        String message = String.valueOf(catchThrowable(wires::check).getMessage());
        Golden.assertMatches(message + "\n", golden);
    }

    private static void assertPasses(Wires wires) {
        assertThatCode(wires::check).doesNotThrowAnyException();
    }

    private static final String HEARER = "package com.acme.hear; class Hearer {"
            + " @Receiver static void placed(Placed it) {} @Receiver static void cancelled(Cancelled it) {} }";

    @Test
    void aPackageSendsOnlyWhatItMay() {
        assertSays(
                wires(
                        "@dev.signalbox.rule.MaySend(com.acme.Placed.class) package com.acme.shop;",
                        "@dev.signalbox.rule.MaySend({}) package com.acme.shop.view;",
                        "package com.acme.shop; public class Shop {\n public void order() { Signals.send(new Placed()); }\n"
                                + " public void cancel() { Signals.send(new Cancelled()); } }",
                        "package com.acme.shop.view; class View {\n void show(boolean it) {"
                                + " if (it) Signals.send(new Placed()); } }",
                        HEARER),
                "may-not-send.txt");
    }

    @Test
    void aHelperInAnotherPackageDoesNotSendItself() {
        assertPasses(wires(
                "@dev.signalbox.rule.MaySend({}) package com.acme.lib;",
                "package com.acme.lib; public class Lib { public static void fire(Signal it) { Signals.send(it); } }",
                "package com.acme.shop; class Shop { void order() { com.acme.lib.Lib.fire(new Placed()); }"
                        + " void cancel() { com.acme.lib.Lib.fire(new Cancelled()); } }",
                HEARER));
    }

    @Test
    void aSignalMustBeHeard() {
        assertSays(
                wires(
                        "package com.acme; @MustBeHeard(in = {\"com.acme.billing\", \"com.acme.hear\"})\n"
                                + " public record Paid() implements Signal {}",
                        "package com.acme; @MustBeHeard\n public record Refunded() implements Signal {}",
                        "package com.acme.shop; class Shop {\n void pay() { Signals.send(new Paid()); } }",
                        "package com.acme.hear; class Bell { @Receiver static void paid(Paid it) {} }"),
                "not-heard.txt");
    }

    @Test
    void aSignalThatIsHeardWhereItMustBe() {
        assertPasses(wires(
                "package com.acme; @MustBeHeard(in = \"com.acme.hear\") public interface Event extends Signal {}",
                "package com.acme; public record Paid() implements Event {}",
                "package com.acme.shop; class Shop { void pay() { Signals.send(new Paid()); } }",
                "package com.acme.hear.bell; class Bell { @Receiver static void all(Signal it) {} }"));
    }

    @Test
    void aSignalLeadsToAnother() {
        assertSays(
                wires(
                        "package com.acme; @NeverLeadsTo(Cancelled.class)\n public record Begun() implements Signal {}",
                        """
                        package com.acme.shop; class Shop {
                         void order() { Signals.send(new Begun()); }
                         @Receiver static void begun(Begun it) { Signals.send(new Placed()); } }""",
                        """
                        package com.acme.stock; class Stock {
                         @Receiver static void reserve(Placed it) {
                         if (it.hashCode() == 1) refuse(); }
                         static void refuse() {
                         Signals.send(new Cancelled()); } }""",
                        HEARER),
                "leads-to.txt");
    }

    @Test
    void aSignalThatLeadsElsewhere() {
        assertPasses(wires(
                "package com.acme; @NeverLeadsTo(Cancelled.class) public record Begun() implements Signal {}",
                "package com.acme.shop; class Shop { void order() { Signals.send(new Begun()); }"
                        + " void cancel() { Signals.send(new Cancelled()); }"
                        + " @Receiver static void begun(Begun it) { Signals.send(new Placed()); } }",
                HEARER));
    }

    @Test
    void aReceiverMustNotWait() {
        assertSays(
                wires(
                        "@dev.signalbox.rule.NoWaiting(on = {\"java.lang.Thread#sleep\", \"java.util.concurrent.Future\"})"
                                + " package com.acme;",
                        "package com.acme.shop; class Shop { void order() { Signals.send(new Placed()); }"
                                + " void cancel() { Signals.send(new Cancelled()); } }",
                        "package com.acme.hear; class Slow {\n @Receiver static void placed(Placed it) throws Exception {"
                                + " nap(); }\n static void nap() throws Exception {\n Thread.sleep(1); }\n"
                                + " @Receiver(phase = BEFORE_COMMIT) static void cancelled(Cancelled it) throws Exception {\n"
                                + " new java.util.concurrent.FutureTask<>(() -> 1).get(); } }"),
                "waits.txt");
    }

    @Test
    void aReceiverWaitsWhereNoSenderDoes() {
        assertPasses(wires(
                "@dev.signalbox.rule.NoWaiting(on = \"java.lang.Thread#sleep\") package com.acme;",
                "package com.acme.shop; class Shop { void order() { Signals.send(new Placed()); }"
                        + " void cancel() { Signals.send(new Cancelled()); } }",
                "package com.acme.hear; class Slow {"
                        + " @Receiver(phase = AFTER_COMMIT) static void placed(Placed it) throws Exception { nap(); }"
                        + " static void nap() throws InterruptedException { Thread.sleep(1); Thread.yield(); }"
                        + " @Receiver(async = true) static void cancelled(Cancelled it) throws Exception { nap(); }"
                        + " @Receiver static void later(Placed it, java.util.concurrent.Executor pool) {} }"
                                .replace(", java.util.concurrent.Executor pool", "")));
    }

    /** What another thread does, the sender does not wait for. */
    @Test
    void workIsHandedOnOrDoneHere() {
        Wires wires = wires(
                "@dev.signalbox.rule.NoWaiting(on = \"com.acme.lib.Http.Call#waitFor\") package com.acme;",
                "package com.acme.lib; public class Http { public static class Call {"
                        + " public void waitFor() {} public void start() {} } }",
                "package com.acme.shop; class Shop { void order() { Signals.send(new Placed()); }"
                        + " void cancel() { Signals.send(new Cancelled()); } }",
                """
                package com.acme.hear; import java.util.*; import java.util.concurrent.*;
                class Hands {
                 Executor pool; ExecutorService service; com.acme.lib.Http.Call call;
                 @Receiver void executes(Placed it) { pool.execute(() -> call.waitFor()); }
                 @Receiver void submits(Placed it) { service.submit(call::waitFor); }
                 @Receiver void begins(Placed it) { new Thread(() -> call.waitFor()).start(); }
                 @Receiver void async(Placed it) { CompletableFuture.runAsync(() -> call.waitFor()); }
                 @Receiver void other(Placed it) { call.start(); }
                 @Receiver void loops(Cancelled it) { List.of(1).forEach(each -> call.waitFor()); }
                 @Receiver void own(Cancelled it) { run(call::waitFor); }
                 @Receiver void direct(Cancelled it) { call.waitFor(); }
                 void run(Runnable work) { work.run(); } }""");
        assertThat(String.valueOf(catchThrowable(wires::check).getMessage()).lines())
                .filteredOn(line -> line.startsWith("[Signalbox/Waits]"))
                .extracting(line -> line.replaceFirst(".*Hands#(\\w+).*", "$1"))
                .containsExactlyInAnyOrder("direct", "loops", "own");
    }

    @Test
    void theNearestPackageRules() {
        assertPasses(wires(
                "@dev.signalbox.rule.NoWaiting(on = \"java.lang.Thread#sleep\") package com.acme;",
                "@dev.signalbox.rule.NoWaiting(phases = dev.signalbox.Phase.BEFORE_COMMIT, on = \"java.lang.Thread#sleep\") package com.acme.hear;",
                "package com.acme.shop; class Shop { void order() { Signals.send(new Placed()); }"
                        + " void cancel() { Signals.send(new Cancelled()); } }",
                "package com.acme.hear; class Slow {"
                        + " @Receiver({Placed.class, Cancelled.class}) static void any() throws Exception {"
                        + " Thread.sleep(1); } }"));
    }

    /** Twin has the same mistakes, so that the text shows what is not suppressed. */
    @Test
    void aReceiverSuppressesWhatItBreaks() {
        String receivers = """
                 %s @Receiver static void placed(Placed it) throws Exception {
                 Thread.sleep(1); }
                 %s @Receiver static void begun(Begun it) { Signals.send(new Cancelled()); } }""";
        assertSays(
                wires(
                        "@MaySend({}) @NoWaiting(on = \"java.lang.Thread#sleep\") package com.acme.hear;"
                                .replace("@M", "@dev.signalbox.rule.M")
                                .replace("@N", "@dev.signalbox.rule.N"),
                        "package com.acme; @NeverLeadsTo(Cancelled.class) public record Begun() implements Signal {}",
                        "package com.acme.shop; class Shop { void order() { Signals.send(new Begun()); Signals.send(new Placed()); }"
                                + " @Receiver static void cancelled(Cancelled it) {} }",
                        "package com.acme.hear; class Hearer {\n"
                                + receivers.formatted(
                                        "@SuppressWarnings(\"Signalbox/Waits\")",
                                        "@SuppressWarnings({\"Signalbox/LeadsTo\", \"Signalbox/MayNotSend\"})"),
                        "package com.acme.hear; class Twin {\n" + receivers.formatted("", "")),
                "suppressed.txt");
    }

    @Test
    void aLibraryLeavesItToOthersToHearItsSignals() {
        Wires wires = wires(
                "package com.acme; @MustBeHeard public record Paid() implements Signal {}",
                "package com.acme.shop; class Shop { void pay() { Signals.send(new Paid());"
                        + " Signals.send(new Placed()); Signals.send(new Cancelled()); } }",
                HEARER);

        Class<? extends dev.signalbox.Signal> paid = load(wires);
        assertPasses(wires.mayHaveOneEnd(paid));
    }

    private Class<? extends dev.signalbox.Signal> load(Wires wires) {
        assertThat(wires.unheard()).extracting(Send::signal).containsExactly("com.acme.Paid");
        try {
            var loader = new java.net.URLClassLoader(
                    new java.net.URL[] {folder.resolve("classes").toUri().toURL()},
                    getClass().getClassLoader());
            return loader.loadClass("com.acme.Paid").asSubclass(dev.signalbox.Signal.class);
        } catch (java.io.IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}

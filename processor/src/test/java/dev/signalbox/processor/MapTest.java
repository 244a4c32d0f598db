package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.SignalMap;
import dev.signalbox.map.page.MapFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signal map that a compilation writes, and the lock file with which it compares the receivers. */
class MapTest {

    private static final String OWNER = """
            package com.acme;

            import static dev.signalbox.StandardSignal.POST_SAVE;

            import dev.signalbox.Phase;
            import dev.signalbox.Receiver;
            import dev.signalbox.Signal;

            final class Owner {
                @Receiver(
                        signal = POST_SAVE,
                        sender = User.Admin.class,
                        when = "created",
                        order = 7,
                        phase = Phase.AFTER_COMMIT)
                static void welcome(
                        User.Admin admin, boolean created) {}

                @Receiver(Signal.class)
                void all() {}
            }
            """;

    private static final String OTHER = """
            package com.acme;

            final class Other {
                @dev.signalbox.Receiver(PizzaDone.class)
                static void ring(int size) {}
            }
            """;

    private static final String LOCKED = """
            # All receivers. Written by the compiler with -Asignalbox.lock.update=true.
            com.acme.Other#ring(int size) hears com.acme.PizzaDone
            com.acme.Owner#all() hears dev.signalbox.Signal
            com.acme.Owner#welcome(Admin admin, boolean created) hears dev.signalbox.model.PostSave \
            from com.acme.User$Admin when created, order 7, AFTER_COMMIT
            """;

    @TempDir
    Path output;

    /** Eclipse's compiler does not give the position of a method. */
    @Test
    @Tag("javac")
    void saysWhoHearsWhatAndWhere() throws IOException {
        assertThat(compile(List.of(), Sources.withSignals(OWNER, OTHER))).isEmpty();

        Golden.assertMatches(read(SignalMap.PATH), "signals.json");
    }

    @Test
    void saysNoLinesIfTheCompilerWritesNone() throws IOException {
        assertThat(compile(List.of("-g:none"), Sources.withSignals(OWNER, OTHER)))
                .isEmpty();

        assertThat(map().receivers()).extracting(MappedReceiver::source).containsOnlyNulls();
    }

    @Test
    void saysWhatIsSuppressed() throws IOException {
        compile(List.of(), Sources.withSignals("""
                package com.acme;
                @SuppressWarnings("Signalbox/MayNotHear")
                class Other {
                    @SuppressWarnings({"unused", "Signalbox/Waits"})
                    @dev.signalbox.Receiver(PizzaDone.class)
                    static void ring(int size) {}
                }
                """));

        assertThat(map().receivers())
                .extracting(MappedReceiver::suppresses)
                .containsExactly(List.of("Signalbox/MayNotHear", "Signalbox/Waits"));
    }

    @Test
    void isThatOfAFullBuildAfterAnIncrementalOne() throws IOException {
        compile(List.of(), Sources.withSignals(OWNER, OTHER));
        SignalMap full = map();
        compile(List.of(), Sources.of(OTHER));

        assertThat(map()).isEqualTo(full);
        assertThat(full.receivers()).hasSize(3);
    }

    @Test
    void forgetsAReceiverThatIsGone() throws IOException {
        compile(List.of(), Sources.withSignals(OWNER, OTHER));
        compile(List.of(), Sources.of("package com.acme; class Other {}"));

        assertThat(map().receivers()).extracting(MappedReceiver::owner).containsOnly("com.acme.Owner");
        assertThat(map().signals()).extracting(MappedSignal::type).doesNotContain("com.acme.PizzaDone");
    }

    @Test
    void isWrittenForPeopleOnRequest() throws IOException {
        compile(List.of(), Sources.withSignals(OWNER, OTHER));
        assertThat(files()).containsExactly("receivers.index", "signals.json");

        compile(List.of("-Asignalbox.map=html, md,mmd,asyncapi"), Sources.withSignals(OWNER, OTHER));
        assertThat(files())
                .containsExactly(
                        "receivers.index",
                        "signals.asyncapi.json",
                        "signals.html",
                        "signals.json",
                        "signals.md",
                        "signals.mmd");
        assertThat(read("META-INF/signalbox/signals.asyncapi.json")).isEqualTo(MapFormat.ASYNCAPI.write(map()));
        assertThat(read("META-INF/signalbox/signals.html")).isEqualTo(MapFormat.HTML.write(map()));
        assertThat(read("META-INF/signalbox/signals.md")).isEqualTo(MapFormat.MARKDOWN.write(map()));
        assertThat(read("META-INF/signalbox/signals.mmd")).isEqualTo(MapFormat.MERMAID.write(map()));
    }

    @Test
    void theLockIsWrittenAndThenHolds() throws IOException {
        assertThat(compile(List.of(lock(), "-Asignalbox.lock.update=true"), Sources.withSignals(OWNER, OTHER)))
                .isEmpty();
        assertThat(read("signals.lock")).isEqualTo(LOCKED);

        assertThat(compile(List.of(lock()), Sources.withSignals(OWNER, OTHER))).isEmpty();
        assertThat(compile(List.of(lock()), Sources.of(OTHER))).isEmpty();
        assertThat(compile(List.of(lock()), Sources.of("package com.acme; class Unrelated {}")))
                .isEmpty();
    }

    @Test
    void aLineEndingOfAnotherSystemIsNoDifference() throws IOException {
        Files.writeString(output.resolve("signals.lock"), LOCKED.replace("\n", "\r\n"));

        assertThat(compile(List.of(lock()), Sources.withSignals(OWNER, OTHER))).isEmpty();
    }

    @Test
    void whatAppearsVanishesOrChangesIsAnErrorWithTheDifference() throws IOException {
        Files.writeString(output.resolve("signals.lock"), LOCKED);

        assertThat(compile(List.of(lock()), Sources.withSignals(OWNER.replace("order = 7", "order = 8"))))
                .singleElement(STRING)
                .isEqualTo("""
                        ERROR [Signalbox/ChangedReceivers] The receivers are not those of '%1$s':
                        - com.acme.Other#ring(int size) hears com.acme.PizzaDone
                        - com.acme.Owner#welcome(Admin admin, boolean created) hears dev.signalbox.model.PostSave \
                        from com.acme.User$Admin when created, order 7, AFTER_COMMIT
                        + com.acme.Owner#welcome(Admin admin, boolean created) hears dev.signalbox.model.PostSave \
                        from com.acme.User$Admin when created, order 8, AFTER_COMMIT
                        It is there so that none appears or vanishes unseen. If this is meant, compile once with \
                        -Asignalbox.lock.update=true, and commit '%1$s'.""".formatted(output.resolve("signals.lock")));
    }

    @Test
    void thatAllAreGoneIsSeenThoughNoReceiverIsLeft() throws IOException {
        Files.writeString(output.resolve("signals.lock"), LOCKED);

        assertThat(compile(List.of(lock()), Sources.withSignals()))
                .singleElement(STRING)
                .contains("\n- com.acme.Other#ring", "\n- com.acme.Owner#all", "\n- com.acme.Owner#welcome");
    }

    @Test
    void anOptionThatMeansNothingIsAnError() throws IOException {
        assertThat(compile(List.of("-Asignalbox.lock.update=yes"), Sources.withSignals(OWNER)))
                .containsExactly("ERROR [Signalbox/UnknownOption] Option 'signalbox.lock.update' is 'yes'."
                        + " That means nothing. It takes 'true' or 'false'.");
    }

    @Test
    void aPropertyThatMavenDoesNotKnowIsNotSet() throws IOException {
        Files.writeString(output.resolve("signals.lock"), LOCKED);

        assertThat(compile(
                        List.of(
                                lock(),
                                "-Asignalbox.lock.update=${signalbox.lock.update}",
                                "-Asignalbox.map=${signalbox.map}"),
                        Sources.withSignals(OWNER, OTHER)))
                .isEmpty();
        assertThat(compile(List.of("-Asignalbox.lock=${signalbox.lock}"), Sources.withSignals(OWNER)))
                .isEmpty();
    }

    private String lock() {
        return "-Asignalbox.lock=" + output.resolve("signals.lock");
    }

    private List<String> compile(List<String> options, List<JavaFileObject> sources) throws IOException {
        if (UsedCompiler.USED == UsedCompiler.ECLIPSE) {
            EclipseDifference.deleteGenerated(output, sources);
        }
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-cp", Javac.classPath(output)));
        // javac moves further lines of a message to the right.
        return new ClassFolder(output)
                .errors(all, sources).stream()
                        .map(each -> each.replace("\n  ", "\n"))
                        .toList();
    }

    private SignalMap map() throws IOException {
        return SignalMap.fromJson(read(SignalMap.PATH));
    }

    private String read(String file) throws IOException {
        return new ClassFolder(output).read(file);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(output.resolve("META-INF/signalbox"))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}

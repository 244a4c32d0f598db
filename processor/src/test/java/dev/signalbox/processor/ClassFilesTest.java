package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signals and senders from a jar, which is the usual case. */
class ClassFilesTest {

    private static final String OWNER = """
            package com.acme;

            import static dev.signalbox.StandardSignal.POST_SAVE;

            import dev.signalbox.Receiver;
            import dev.signalbox.Signal;
            import dev.signalbox.model.PostSave;

            class Owner {
                @Receiver(signal = POST_SAVE, sender = User.class)
                static void createProfile(User user, boolean created, Store em) {}

                @Receiver
                static void implied(PostSave<User.Admin> save) {}

                @Receiver(value = PizzaDone.class, sender = Kitchen.Italian.class)
                static void italian(Kitchen.Italian sender, int size) {}

                @Receiver(Signal.class)
                static void all(Signal signal, Object sender) {}
            }
            """;

    @TempDir
    Path folder;

    @Test
    void areReadLikeThoseFromSource() throws IOException {
        Library library = Library.of(folder, Sources.withSignals());

        Compilation receivers = library.compile(UsedCompiler.USED, Sources.of(OWNER));

        assertThat(receivers.diagnostics()).isEmpty();
        assertThat(receivers
                        .generatedSourceFile("com.acme.Owner_Receivers")
                        .orElseThrow()
                        .getCharContent(false)
                        .toString())
                .isEqualTo(Compiled.of(Sources.withSignals(OWNER)).source("com.acme.Owner_Receivers"));
    }
}

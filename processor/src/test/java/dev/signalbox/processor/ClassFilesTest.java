package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signals and senders that come from a jar, as most do. */
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
        Compilation signals = Compiler.javac().withOptions("-proc:none").compile(Sources.withSignals());
        for (JavaFileObject each : signals.generatedFiles()) {
            Path file = folder.resolve(each.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
            Files.createDirectories(file.getParent());
            try (InputStream in = each.openInputStream()) {
                Files.copy(in, file);
            }
        }

        Compilation receivers = Compiler.javac()
                .withProcessors(new SignalboxProcessor())
                .withClasspath(classPathWith(folder))
                .compile(Sources.of(OWNER));

        assertThat(receivers.diagnostics()).isEmpty();
        assertThat(receivers
                        .generatedSourceFile("com.acme.Owner_Receivers")
                        .orElseThrow()
                        .getCharContent(false)
                        .toString())
                .isEqualTo(Compiled.of(Sources.withSignals(OWNER)).source("com.acme.Owner_Receivers"));
    }

    private static List<File> classPathWith(Path folder) {
        Stream<File> own = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new);
        return Stream.concat(Stream.of(folder.toFile()), own).toList();
    }
}

package dev.signalbox.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Shows all diagnostics of a compilation as a user sees them: file, line, caret and message. */
final class Diagnosed {

    private Diagnosed() {}

    /** A class with these members, which may use the signals of all tests. */
    static String inOwner(String members) {
        return withSignals("""
                package com.acme;

                import static dev.signalbox.StandardSignal.POST_SAVE;

                import dev.signalbox.Phase;
                import dev.signalbox.Receiver;

                final class Owner {
                %s}
                """.formatted(members.indent(4)));
    }

    /** Files beside the signals of all tests. */
    static String withSignals(String... texts) {
        return of(Sources.withSignals(texts));
    }

    static String of(List<JavaFileObject> sources) {
        return of(Compiled.compile(sources));
    }

    static String of(Compilation compilation) {
        return compilation.diagnostics().stream().map(Diagnosed::text).collect(Collectors.joining("\n"));
    }

    /** One diagnostic. */
    static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getSource() == null) {
            return diagnostic.getKind() + " " + diagnostic.getMessage(Locale.ROOT);
        }
        String line = lines(diagnostic.getSource()).get((int) diagnostic.getLineNumber() - 1);
        String file = diagnostic.getSource().getName();
        String caret = " ".repeat((int) diagnostic.getColumnNumber() - 1) + "^";
        int indent = line.length() - line.stripLeading().length();
        return file.substring(file.lastIndexOf('/') + 1) + "\n" + line.substring(indent) + "\n"
                + caret.substring(indent) + "\n" + diagnostic.getMessage(Locale.ROOT);
    }

    private static List<String> lines(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString().lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

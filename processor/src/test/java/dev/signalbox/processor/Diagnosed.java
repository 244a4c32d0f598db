package dev.signalbox.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Shows all diagnostics of a compilation as a user of javac sees them: file, line, caret and message. Eclipse's
 * compiler must give the same ones, {@linkplain EclipseDifference except for} known differences.
 */
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

    /** Files in addition to the signals of all tests. */
    static String withSignals(String... texts) {
        return of(Sources.withSignals(texts));
    }

    static String of(List<JavaFileObject> sources) {
        return of(compiler -> Compiled.compile(compiler, sources));
    }

    static String of(Function<UsedCompiler, Compilation> compiling) {
        List<Diagnostic<? extends JavaFileObject>> diagnostics =
                compiling.apply(UsedCompiler.JAVAC).diagnostics();
        if (UsedCompiler.USED == UsedCompiler.ECLIPSE) {
            EclipseDifference.assertSame(compiling.apply(UsedCompiler.ECLIPSE).diagnostics(), diagnostics);
        }
        return diagnostics.stream().map(Diagnosed::text).collect(Collectors.joining("\n"));
    }

    /** One diagnostic. */
    static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getSource() == null || diagnostic.getLineNumber() == Diagnostic.NOPOS) {
            return diagnostic.getKind() + " " + diagnostic.getMessage(Locale.ROOT);
        }
        String line = lines(diagnostic.getSource()).get((int) diagnostic.getLineNumber() - 1);
        String file = diagnostic.getSource().getName();
        String caret = " ".repeat(Math.max(0, (int) diagnostic.getColumnNumber() - 1)) + "^";
        int indent = line.length() - line.stripLeading().length();
        return file.substring(file.lastIndexOf('/') + 1) + "\n" + line.substring(indent) + "\n"
                + caret.substring(indent) + "\n" + diagnostic.getMessage(Locale.ROOT);
    }

    static List<String> lines(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString().lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

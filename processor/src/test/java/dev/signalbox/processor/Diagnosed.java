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

    static String of(List<JavaFileObject> sources) {
        Compilation compilation = Compiled.compile(sources);
        return compilation.diagnostics().stream().map(Diagnosed::text).collect(Collectors.joining("\n"));
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
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

package dev.signalbox.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Compiles as fast as possible, and keeps only the messages. For tests that compile often. */
final class Scratch {

    private Scratch() {}

    /** A file of this name, with any content. */
    static JavaFileObject source(String name, String text) {
        return JavaFileObjects.forSourceString("com.acme." + name, text);
    }

    static boolean isGenerated(@Nullable FileObject file) {
        return file instanceof Generated;
    }

    static List<Diagnostic<? extends JavaFileObject>> compile(List<JavaFileObject> sources, List<Processor> processors)
            throws IOException {
        JavaCompiler compiler = UsedCompiler.USED.tool();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (JavaFileManager files = new InMemory(compiler.getStandardFileManager(diagnostics, null, null))) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(), files, diagnostics, List.of(UsedCompiler.USED.warnings()), null, sources);
            task.setProcessors(processors);
            return UsedCompiler.call(task, diagnostics);
        }
    }

    private static final class Generated extends SimpleJavaFileObject {
        private final StringWriter text = new StringWriter();

        Generated(String name, Kind kind) {
            super(URI.create("generated:///" + name.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public Writer openWriter() {
            return text;
        }

        @Override
        public OutputStream openOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text.toString();
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public @Nullable FileObject getFileForInput(Location location, String packageName, String name) {
            return null;
        }

        @Override
        public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
            return new Generated(name, JavaFileObject.Kind.OTHER);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new Generated(name, kind);
        }
    }
}

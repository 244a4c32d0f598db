package dev.signalbox.processor;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.IProblem;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;

/**
 * Eclipse's compiler. It takes sources only from files, so they are in a folder while it runs. Messages name the
 * original sources.
 */
final class Eclipse implements JavaCompiler {

    /** A warning that no option turns off: members of a deprecated class should be deprecated, too. */
    private static final String MATTER_OF_STYLE = Integer.toString(IProblem.MemberOfDeprecatedTypeNotDeprecated);

    private final JavaCompiler compiler = new EclipseCompiler();

    @Override
    public CompilationTask getTask(
            @Nullable Writer out,
            JavaFileManager files,
            DiagnosticListener<? super JavaFileObject> listener,
            Iterable<String> options,
            @Nullable Iterable<String> classes,
            Iterable<? extends JavaFileObject> sources) {
        try {
            Path folder = Files.createTempDirectory("eclipse");
            Map<String, JavaFileObject> given = new LinkedHashMap<>();
            for (JavaFileObject each : sources) {
                given.put(write(each, folder.resolve(Integer.toString(given.size()))), each);
            }
            List<JavaFileObject> written = given.entrySet().stream()
                    .<JavaFileObject>map(each -> new OnDisk(each.getValue(), each.getKey()))
                    .toList();
            CompilationTask task = compiler.getTask(
                    out == null ? Writer.nullWriter() : out,
                    files,
                    diagnostic -> report(diagnostic, given, listener),
                    options,
                    classes,
                    written);
            return new Deleting(task, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(
            Diagnostic<? extends JavaFileObject> diagnostic,
            Map<String, JavaFileObject> given,
            DiagnosticListener<? super JavaFileObject> listener) {
        if (!MATTER_OF_STYLE.equals(diagnostic.getCode())) {
            listener.report(OfGiven.of(diagnostic, given));
        }
    }

    private static String write(JavaFileObject source, Path folder) throws IOException {
        String name = source.getName();
        Path file = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
        Files.createDirectories(folder);
        Files.writeString(file, source.getCharContent(true));
        return file.toString();
    }

    /**
     * The file manager of javac. Eclipse's own reads all packages of the JDK twice when it is made, which takes half of
     * the time of a small test.
     */
    @Override
    public StandardJavaFileManager getStandardFileManager(
            DiagnosticListener<? super JavaFileObject> listener, Locale locale, Charset charset) {
        return ToolProvider.getSystemJavaCompiler().getStandardFileManager(listener, locale, charset);
    }

    @Override
    public int isSupportedOption(String option) {
        return compiler.isSupportedOption(option);
    }

    @Override
    public int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
        return compiler.run(in, out, err, arguments);
    }

    @Override
    public Set<SourceVersion> getSourceVersions() {
        return compiler.getSourceVersions();
    }

    private static final class OnDisk extends ForwardingJavaFileObject<JavaFileObject> {
        private final String path;

        OnDisk(JavaFileObject source, String path) {
            super(source);
            this.path = path;
        }

        @Override
        public String getName() {
            return path;
        }

        @Override
        public URI toUri() {
            return new File(path).toURI();
        }
    }

    private record OfGiven(
            Diagnostic<? extends JavaFileObject> is,
            @Nullable JavaFileObject source) implements Diagnostic<JavaFileObject> {

        static OfGiven of(Diagnostic<? extends JavaFileObject> is, Map<String, JavaFileObject> given) {
            JavaFileObject source = source(is);
            return new OfGiven(is, source == null ? null : given.getOrDefault(source.getName(), source));
        }

        /** The compiler's own getter fails if there is none. */
        private static @Nullable JavaFileObject source(Diagnostic<? extends JavaFileObject> diagnostic) {
            try {
                return diagnostic.getSource();
            } catch (NullPointerException e) {
                return null;
            }
        }

        @Override
        public Kind getKind() {
            return is.getKind();
        }

        @Override
        public @Nullable JavaFileObject getSource() {
            return source;
        }

        @Override
        public long getPosition() {
            return is.getPosition();
        }

        @Override
        public long getStartPosition() {
            return is.getStartPosition();
        }

        @Override
        public long getEndPosition() {
            return is.getEndPosition();
        }

        @Override
        public long getLineNumber() {
            return is.getLineNumber();
        }

        @Override
        public long getColumnNumber() {
            return is.getColumnNumber();
        }

        @Override
        public String getCode() {
            return is.getCode();
        }

        @Override
        public String getMessage(Locale locale) {
            return is.getMessage(locale);
        }

        @Override
        public String toString() {
            return Diagnosed.text(this);
        }
    }

    private record Deleting(CompilationTask task, Path folder) implements CompilationTask {

        @Override
        public Boolean call() {
            try (Stream<Path> files = Files.walk(folder)) {
                Boolean succeeded = task.call();
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
                return succeeded;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void addModules(Iterable<String> names) {
            task.addModules(names);
        }

        @Override
        public void setProcessors(Iterable<? extends Processor> processors) {
            task.setProcessors(processors);
        }

        @Override
        public void setLocale(Locale locale) {
            task.setLocale(locale);
        }
    }
}

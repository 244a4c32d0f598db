package dev.signalbox.processor;

import dev.signalbox.Signal;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import kotlin.Metadata;
import org.jetbrains.annotations.NotNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * javac with a user's class path. That of these tests is forty jars, which javac reads again for each compilation: half of a
 * small test's time.
 */
final class Javac implements JavaCompiler {

    /** What a user's sources need, and the sources that kapt makes of Kotlin. */
    static final List<Path> CLASS_PATH = List.of(
            ClassFolder.locationOf(Signal.class),
            ClassFolder.locationOf(NullMarked.class),
            ClassFolder.locationOf(Metadata.class),
            ClassFolder.locationOf(NotNull.class));

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /** As the option {@code -cp}, with these entries first. */
    static String classPath(Path... first) {
        return Stream.concat(Stream.of(first), CLASS_PATH.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public CompilationTask getTask(
            @Nullable Writer out,
            JavaFileManager files,
            DiagnosticListener<? super JavaFileObject> listener,
            Iterable<String> options,
            @Nullable Iterable<String> classes,
            Iterable<? extends JavaFileObject> sources) {
        return compiler.getTask(out, files, listener, options, classes, sources);
    }

    @Override
    public StandardJavaFileManager getStandardFileManager(
            @Nullable DiagnosticListener<? super JavaFileObject> listener,
            @Nullable Locale locale,
            @Nullable Charset charset) {
        StandardJavaFileManager files = compiler.getStandardFileManager(listener, locale, charset);
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, CLASS_PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
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
}

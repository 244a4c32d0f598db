package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** A folder of the file system into which classes are compiled. */
record ClassFolder(Path path) {

    /** Compiles sources that must compile without a message. */
    void compile(List<String> options, Iterable<? extends JavaFileObject> sources) throws IOException {
        assertThat(errors(options, sources)).isEmpty();
    }

    /** Compiles with our processors, and returns the compiler's messages. */
    List<String> errors(List<String> options, Iterable<? extends JavaFileObject> sources) throws IOException {
        return errors(options, List.of(), sources, Compiled.processors());
    }

    /**
     * Compiles, and returns the compiler's messages.
     *
     * @param shown existing classes that processors see as well
     */
    List<String> errors(
            List<String> options,
            List<String> shown,
            Iterable<? extends JavaFileObject> sources,
            List<? extends Processor> processors)
            throws IOException {
        JavaCompiler compiler = UsedCompiler.USED.tool();
        List<String> allOptions = new ArrayList<>(UsedCompiler.USED.options());
        allOptions.addAll(options);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(path)));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(path));
            JavaCompiler.CompilationTask task = compiler.getTask(null, files, diagnostics, allOptions, shown, sources);
            task.setProcessors(processors);
            return UsedCompiler.call(task, diagnostics).stream()
                    .map(Diagnosed::text)
                    .toList();
        }
    }

    /** The jar or folder from which a class was loaded. */
    static Path locationOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    String read(String file) throws IOException {
        return Files.readString(path.resolve(file));
    }

    /** Runs a static method without parameters, as an application would, with its own core. */
    @SuppressWarnings("unchecked")
    List<String> run(String type, String method) throws IOException, ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL[] urls = {path.toUri().toURL()};
        try (URLClassLoader classes = new URLClassLoader(urls, Compiled.coreAlone())) {
            thread.setContextClassLoader(classes);
            Method main = classes.loadClass(type).getDeclaredMethod(method);
            main.setAccessible(true);
            return (List<String>) main.invoke(null);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

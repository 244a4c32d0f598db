package dev.signalbox.processor;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Compiles as a build tool does: with the processors on a processor path, into a folder.
 *
 * @param output the folder
 * @param processors jars with processors, in this order
 * @param libraries jars that the sources need in addition to the core
 */
record Build(Path output, List<Path> processors, List<Path> libraries) {

    /** The jar or folder of a class. */
    static Path of(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** The jar on the class path with a file name that begins with this text. */
    static Path of(String name) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(each -> each.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** The jars that our own processor needs. */
    static List<Path> ours() {
        return List.of(
                of(SignalboxProcessor.class),
                of(com.palantir.javapoet.JavaFile.class),
                of(dev.signalbox.map.SignalMap.class),
                of(dev.signalbox.Signal.class));
    }

    /** Returns the messages of the compiler. */
    List<Diagnostic<? extends JavaFileObject>> compile(List<JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = UsedCompiler.USED.tool();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(UsedCompiler.USED.options());
        options.addAll(List.of("-classpath", joined(classPath()), "-processorpath", joined(processors.stream())));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
            return UsedCompiler.call(compiler.getTask(null, files, diagnostics, options, null, sources), diagnostics);
        }
    }

    /** Runs a compiled static method that returns strings. */
    List<String> run(String type, String method) throws ReflectiveOperationException, IOException {
        URL[] urls =
                Stream.concat(Stream.of(output), classPath()).map(Build::url).toArray(URL[]::new);
        try (URLClassLoader classes = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            return Compiled.run(classes, type, method);
        }
    }

    private Stream<Path> classPath() {
        return Stream.concat(
                Stream.of(of(dev.signalbox.Signal.class), of(org.jspecify.annotations.NullMarked.class)),
                libraries.stream());
    }

    private static String joined(Stream<Path> paths) {
        return paths.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}

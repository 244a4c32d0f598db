package dev.signalbox.benchmarks.process;

import dev.signalbox.benchmarks.project.Sources;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of javac, with classes as its result. */
public final class Compilation {

    private final Path directory;
    private final List<Path> classPath;

    /**
     * @param directory for sources and classes
     * @param classPath beside the class path of this program
     */
    public Compilation(Path directory, List<Path> classPath) {
        this.directory = directory;
        this.classPath = List.copyOf(classPath);
    }

    /** Where the classes are. */
    public Path classes() {
        return directory.resolve("classes");
    }

    /** Compiles, with these annotation processors and options. */
    public void run(Sources sources, List<String> processors, List<String> options) throws IOException {
        JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
        Files.createDirectories(classes());
        List<Path> compiled = sources.writeTo(directory.resolve("sources"));
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(
                List.of("--release", "17", "-g:none", "-nowarn", "-d", classes().toString()));
        arguments.addAll(List.of("-cp", ClassPath.of(classPath) + ClassPath.SEPARATOR + ClassPath.own()));
        if (processors.isEmpty()) {
            arguments.add("-proc:none");
        }
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(output, files, null, arguments, null, files.getJavaFileObjectsFromPaths(compiled));
            if (!processors.isEmpty()) {
                // Not by name: javac would load them again for every compilation.
                task.setProcessors(
                        processors.stream().map(Compilation::processor).toList());
            }
            if (!task.call()) {
                throw new IllegalStateException("Does not compile: " + directory + "\n" + output);
            }
        }
    }

    private static Processor processor(String className) {
        try {
            return Class.forName(className)
                    .asSubclass(Processor.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(className, e);
        }
    }
}

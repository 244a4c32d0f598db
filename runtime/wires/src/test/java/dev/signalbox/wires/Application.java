package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.wires.internal.scan.ClassPath;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles the sources of an application, with the processor, into a folder of its own. */
final class Application {

    /**
     * Where to keep what was compiled, for runs that compile the same sources again and again, with the same processor:
     * those of PIT. Null in others.
     */
    private static final @Nullable String KEPT = System.getProperty("signalbox.compiled");

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?<!\\* )(?:class|record|interface|enum) (\\w+)");

    /** Without what the tests alone need, so that each scan is short. */
    private static final List<Path> TESTED = ClassPath.ofThisJvm().stream()
            .filter(each -> !each.endsWith("test-classes"))
            .filter(each -> each.toString()
                    .matches(".*(signalbox|runtime/|persistence-api|spring-data|spring-context|jspecify).*"))
            .toList();

    private final Path folder;
    private final List<Path> libraries;

    /** All sources, with those of the libraries. */
    private final String sources;

    private Application(Path folder, List<Path> libraries, String sources) {
        this.folder = folder;
        this.libraries = libraries;
        this.sources = sources;
    }

    /** An application of sources, each with its package; without one, in {@code com.acme} and with the usual imports. */
    static Application compile(Path folder, String... sources) {
        return new Application(folder.resolve("classes"), List.of(), String.join("\n", sources))
                .add(folder, List.of(sources));
    }

    /** An application that uses this one as a library. */
    Application usedBy(Path folder, String... sources) {
        List<Path> all = new ArrayList<>(libraries);
        all.add(this.folder);
        String withOurs = this.sources + "\n\n" + String.join("\n", sources);
        return new Application(folder.resolve("classes"), all, withOurs).add(folder, List.of(sources));
    }

    private Application add(Path root, List<String> own) {
        try {
            if (KEPT == null) {
                compile(root, own);
                return this;
            }
            Path kept = Path.of(
                    KEPT,
                    UUID.nameUUIDFromBytes(sources.getBytes(StandardCharsets.UTF_8))
                            .toString());
            if (Files.exists(kept)) {
                copy(kept, folder);
            } else {
                compile(root, own);
                copy(folder, kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path copied = to.resolve(from.relativize(each));
                Files.createDirectories(copied.getParent());
                Files.copy(each, copied, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void compile(Path root, List<String> own) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (String source : own) {
            files.add(write(root.resolve("sources"), withPackage(source)));
        }
        compile(files);
    }

    private static String withPackage(String source) {
        return PACKAGE.matcher(source).find() ? source : """
                package com.acme;
                import dev.signalbox.*;
                import dev.signalbox.model.*;
                import jakarta.persistence.*;
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.function.*;
                import java.util.stream.*;
                import static dev.signalbox.StandardSignal.*;
                import static dev.signalbox.Phase.*;
                """.replace("\n", " ") + source;
    }

    private static Path write(Path root, String source) throws IOException {
        Matcher type = TYPE.matcher(source);
        Matcher in = PACKAGE.matcher(source);
        assertThat(in.find()).isTrue();
        String name = type.find() ? type.group(1) : "package-info";
        Path file = root.resolve(in.group(1).replace('.', '/')).resolve(name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    private void compile(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    folder.toString(),
                    "-classpath",
                    text(classPath()),
                    "-processorpath",
                    System.getProperty("java.class.path"),
                    "-parameters",
                    "-g",
                    "-proc:full");
            if (Runtime.version().feature() < 21) {
                options = options.subList(0, options.size() - 1);
            }
            boolean compiled = compiler.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as("%s", messages).isTrue();
        }
    }

    private static String text(List<Path> paths) {
        return String.join(
                java.io.File.pathSeparator, paths.stream().map(Path::toString).toList());
    }

    Path folder() {
        return folder;
    }

    /** Its folder, its libraries and what the tests have. Spring Data is large, so only who uses it has it. */
    List<Path> classPath() {
        Stream<Path> own = Stream.concat(Stream.of(folder), libraries.stream());
        boolean spring = sources.contains("springframework");
        return Stream.concat(
                        own,
                        TESTED.stream()
                                .filter(each ->
                                        spring || !each.getFileName().toString().startsWith("spring-")))
                .toList();
    }

    Wires wires() {
        return Wires.of(classPath(), "com.acme");
    }
}

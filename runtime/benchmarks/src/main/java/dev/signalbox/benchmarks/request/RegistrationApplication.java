package dev.signalbox.benchmarks.request;

import dev.signalbox.benchmarks.process.ClassPath;
import dev.signalbox.benchmarks.process.Command;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A compiled variant of the application. Its libraries are those of the example's jar, without what neither variant uses.
 *
 * @param classes its classes
 * @param libraries a directory of jars
 */
public record RegistrationApplication(Path classes, Path libraries) {

    private static final String FOLDER = "BOOT-INF/lib/";

    private static final String UNUSED =
            "(spring-boot-(security|flyway|thymeleaf|mail|actuator|micrometer)|spring-security|flyway|thymeleaf|signalbox-durable).*";

    private static final List<String> PROCESSOR =
            List.of("signalbox-processor", "signalbox-core", "signalbox-map", "javapoet", "jspecify");

    /** With receivers. */
    public static RegistrationApplication ofSignals(Path directory, Path example)
            throws IOException, InterruptedException {
        Path libraries = libraries(directory, example, UNUSED);
        List<String> options = List.of("-processorpath", ClassPath.of(ClassPath.libraries(PROCESSOR)));
        return compile(directory, libraries, RegistrationSources.ofSignals(), options);
    }

    /** Without Signalbox. */
    public static RegistrationApplication byHand(Path directory, Path example)
            throws IOException, InterruptedException {
        Path libraries = libraries(directory, example, UNUSED + "|signalbox-.*");
        return compile(directory, libraries, RegistrationSources.byHand(), List.of("-proc:none"));
    }

    String classPath() {
        return classes + File.pathSeparator + libraries + File.separator + "*";
    }

    private static Path libraries(Path directory, Path example, String unused) throws IOException {
        Path libraries = Files.createDirectories(directory.resolve("lib"));
        try (ZipFile jar = new ZipFile(example.toFile())) {
            for (ZipEntry each : jar.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
                    .toList()) {
                String name = each.getName().substring(FOLDER.length());
                if (!name.matches(unused)) {
                    try (InputStream content = jar.getInputStream(each)) {
                        Files.copy(content, libraries.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        return libraries;
    }

    private static RegistrationApplication compile(
            Path directory, Path libraries, Map<String, String> sources, List<String> options)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(directory.resolve("sources/registration"));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("--release", "17", "-nowarn", "-parameters", "-d", classes.toString()));
        arguments.addAll(List.of("-cp", libraries + File.separator + "*"));
        for (Map.Entry<String, String> each : sources.entrySet()) {
            Path file = folder.resolve(each.getKey() + ".java");
            arguments.add(Files.writeString(file, each.getValue()).toString());
        }
        Command.run("javac", arguments);
        return new RegistrationApplication(classes, libraries);
    }
}

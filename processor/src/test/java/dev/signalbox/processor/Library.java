package dev.signalbox.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Class files in a folder, in place of a jar. */
final class Library {

    private final Path folder;

    private Library(Path folder) {
        this.folder = folder;
    }

    static Library of(Path folder, List<JavaFileObject> sources) throws IOException {
        Compilation compilation = Compiler.javac().withOptions("-proc:none").compile(sources);
        for (JavaFileObject each : compilation.generatedFiles()) {
            Path file = folder.resolve(each.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
            Files.createDirectories(file.getParent());
            try (InputStream in = each.openInputStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new Library(folder);
    }

    /** Removes one of the classes, as if a dependency of a jar were missing. */
    Library without(String type) throws IOException {
        Files.delete(folder.resolve(type.replace('.', '/') + ".class"));
        return this;
    }

    /** Compiles receivers with this library. */
    Compilation compile(UsedCompiler compiler, List<JavaFileObject> sources) {
        Stream<File> own = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new);
        return compiler.strict()
                .withProcessors(Compiled.processors())
                .withClasspath(Stream.concat(Stream.of(folder.toFile()), own).toList())
                .compile(sources);
    }
}

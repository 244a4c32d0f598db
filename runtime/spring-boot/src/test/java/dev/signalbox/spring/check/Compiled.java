package dev.signalbox.spring.check;

import dev.signalbox.processor.SignalboxProcessor;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles sources of applications, and loads each application by a class loader of its own. */
public final class Compiled {

    private static final Pattern NAME = Pattern.compile("(?:class|record|interface) (\\w+)");

    private Compiled() {}

    /** As a build does. All sources are in the package {@code com.acme}. */
    public static void compile(Path classes, String... sources) {
        CompilationTask task = task(classes, List.of(), sources);
        task.setProcessors(List.of(new SignalboxProcessor()));
        run(task);
    }

    /** As a build does that lacks the processor. */
    public static void compileWithoutProcessor(Path classes, String... sources) {
        run(task(classes, List.of("-proc:none"), sources));
    }

    private static CompilationTask task(Path classes, List<String> options, String... sources) {
        List<String> all = new ArrayList<>(options);
        String classPath = System.getProperty("java.class.path");
        all.addAll(List.of("-cp", classPath + File.pathSeparator + classes, "-d", classes.toString()));
        List<Source> units = Stream.of(sources).map(Source::new).toList();
        return ToolProvider.getSystemJavaCompiler().getTask(null, null, null, all, null, units);
    }

    private static void run(CompilationTask task) {
        if (!task.call()) {
            throw new IllegalArgumentException("Does not compile");
        }
    }

    /** What an application sees: its classes, and the libraries without the receivers of this module's tests. */
    public static URLClassLoader load(Path... classes) {
        return new URLClassLoader(
                Stream.of(classes).map(Compiled::url).toArray(URL[]::new), Compiled.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.startsWith("META-INF/services/dev.signalbox")
                        ? findResources(name)
                        : super.getResources(name);
            }

            @Override
            public @Nullable URL getResource(String name) {
                return name.startsWith("META-INF/signalbox/") ? findResource(name) : super.getResource(name);
            }
        };
    }

    private static URL url(Path directory) {
        try {
            return directory.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String code) {
            super(URI.create("string:///com/acme/" + name(code) + ".java"), Kind.SOURCE);
            this.code = "package com.acme;\n" + code;
        }

        private static String name(String code) {
            Matcher name = NAME.matcher(code);
            if (!name.find()) {
                throw new IllegalArgumentException(code);
            }
            return name.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}

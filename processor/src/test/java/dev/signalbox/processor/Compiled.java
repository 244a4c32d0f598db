package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.signalbox.Signal;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The result of a compilation, ready to run. Each has its own core, so that the default dispatcher of one test does not
 * know the receivers of another.
 */
final class Compiled {

    private final Compilation compilation;
    private final ClassLoader classes;

    private Compiled(Compilation compilation) {
        this.compilation = compilation;
        this.classes = new InMemory(compilation, coreAlone());
    }

    static Compilation compile(List<JavaFileObject> sources, Processor... others) {
        return compile(UsedCompiler.USED, sources, others);
    }

    static Compilation compile(UsedCompiler compiler, List<JavaFileObject> sources, Processor... others) {
        // Our processors come last. They claim their annotations, and if no other annotation is left, javac does not
        // call the processors after them.
        List<Processor> processors = new ArrayList<>(List.of(others));
        processors.addAll(processors());
        return compiler.strict().withProcessors(processors).compile(sources);
    }

    /** Compiles so that all messages are shown: warnings are not errors. */
    static Compilation compileWarned(UsedCompiler compiler, List<JavaFileObject> sources) {
        return compiler.lenient().withProcessors(processors()).compile(sources);
    }

    static Compilation compileWith(UsedCompiler compiler, String option, List<JavaFileObject> sources) {
        List<String> options = new ArrayList<>(compiler.options());
        options.add(option);
        return Compiler.compiler(compiler.tool())
                .withOptions(options)
                .withProcessors(processors())
                .compile(sources);
    }

    /** Compiles for another release of Java, so that all messages are shown. */
    static Compilation compileFor(String release, UsedCompiler compiler, List<JavaFileObject> sources) {
        return Compiler.compiler(compiler.tool())
                .withOptions("--release", release, compiler.warnings())
                .withProcessors(processors())
                .compile(sources);
    }

    /** Compiles a module with this {@code module-info} and one receiver. */
    static Compilation compileModule(UsedCompiler compiler, String moduleInfo) {
        List<JavaFileObject> sources = Sources.of("""
                package com.acme;

                record Rung(int times) implements dev.signalbox.Signal {}
                """, """
                package com.acme;

                final class UserSignals {
                    @dev.signalbox.Receiver
                    static void hear(Rung rung) {}
                }
                """);
        sources.add(JavaFileObjects.forSourceString("module-info", moduleInfo));
        String core =
                ClassFolder.locationOf(Signal.class) + File.pathSeparator + ClassFolder.locationOf(Nullable.class);
        // Without a release, javac takes these sources for parts of the modules that it reads.
        return Compiler.compiler(compiler.tool())
                .withOptions("--release", "17", compiler.warnings(), "--module-path", core)
                .withProcessors(processors())
                .compile(sources);
    }

    /** All processors of this jar, for one compilation, in the order in which the compiler finds them. */
    static List<Processor> processors() {
        return List.of(new RegistryProcessor(), new SignalboxProcessor());
    }

    /** Compiles sources that must compile without a warning. */
    static Compiled of(List<JavaFileObject> sources, Processor... others) {
        Compilation compilation = compile(sources, others);
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        return new Compiled(compilation);
    }

    /** Runs a static method without parameters, as an application would, and returns its strings. */
    List<String> run(String type, String method) throws ReflectiveOperationException {
        return run(classes, type, method);
    }

    @SuppressWarnings("unchecked")
    static List<String> run(ClassLoader classes, String type, String method) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            Method main = classes.loadClass(type).getDeclaredMethod(method);
            main.setAccessible(true);
            return (List<String>) main.invoke(null);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    String source(String type) {
        return textOf(compilation, type);
    }

    /** The source that was generated for a type, even if there were messages. */
    static String textOf(Compilation compilation, String type) {
        return text(compilation.generatedSourceFile(type));
    }

    String resource(String path) {
        return text(compilation.generatedFile(StandardLocation.CLASS_OUTPUT, path));
    }

    private static String text(Optional<JavaFileObject> file) {
        try {
            return file.orElseThrow().getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class loader that sees the core and no other class of ours. */
    static ClassLoader coreAlone() {
        URL core = Signal.class.getProtectionDomain().getCodeSource().getLocation();
        return new URLClassLoader(new URL[] {core}, ClassLoader.getPlatformClassLoader());
    }

    private static final class InMemory extends ClassLoader {
        private final Compilation compilation;

        InMemory(Compilation compilation, ClassLoader parent) {
            super(parent);
            this.compilation = compilation;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = find(name.replace('.', '/') + ".class")
                    .map(InMemory::content)
                    .orElseThrow(() -> new ClassNotFoundException(name));
            return defineClass(name, code, 0, code.length);
        }

        @Override
        protected @Nullable URL findResource(String name) {
            return find(name).map(InMemory::url).orElse(null);
        }

        @Override
        protected Enumeration<URL> findResources(String name) {
            return Collections.enumeration(
                    find(name).map(InMemory::url).stream().toList());
        }

        private Optional<JavaFileObject> find(String path) {
            return compilation.generatedFile(StandardLocation.CLASS_OUTPUT, path);
        }

        private static byte[] content(JavaFileObject file) {
            try (InputStream in = file.openInputStream()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static URL url(JavaFileObject file) {
            try {
                return new URL(null, URI.create("memory:/" + file.getName()).toString(), new URLStreamHandler() {
                    @Override
                    protected URLConnection openConnection(URL url) {
                        return new URLConnection(url) {
                            @Override
                            public void connect() {}

                            @Override
                            public InputStream getInputStream() throws IOException {
                                return file.openInputStream();
                            }
                        };
                    }
                });
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many sources of other projects, without receivers. */
@Tag("javac")
@Tag("slow")
@Tag("thorough")
class ForeignSourcesTest {

    /** The file that shows that the processor ran. */
    private static final String INDEX = "/CLASS_OUTPUT/META-INF/signalbox/receivers.index";

    @Test
    void compileAsIfNoProcessorWereThere() throws IOException {
        List<JavaFileObject> sources = sources();
        AtomicInteger calls = new AtomicInteger();
        List<Processor> processors = Compiled.processors().stream()
                .map(each -> counting(each, calls))
                .toList();
        // Without this, javac stops after the first hundred messages.
        Compiler compiler = Compiler.compiler(UsedCompiler.JAVAC.tool())
                .withOptions("-Xlint:deprecation,removal,unchecked,processing", "-Xmaxwarns", "10000");

        Compilation without = compiler.compile(sources);
        Compilation with = compiler.withProcessors(processors).compile(sources);

        assertThat(sources).hasSizeGreaterThan(200);
        assertThat(with.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(names(with))
                .containsOnlyOnce(INDEX)
                .filteredOn(each -> !each.equals(INDEX))
                .isEqualTo(names(without));
        assertThat(texts(with)).isEqualTo(texts(without));
        assertThat(calls)
                .as("calls of process, in the first round and in the last")
                .hasValue(2);
    }

    private static List<String> names(Compilation compilation) {
        return compilation.generatedFiles().stream()
                .filter(ForeignSourcesTest::isWritten)
                .map(JavaFileObject::getName)
                .sorted()
                .toList();
    }

    /** The file manager also lists files that processors tried to read. */
    private static boolean isWritten(JavaFileObject file) {
        try {
            file.openInputStream().close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A set, because with any processor javac enters sources twice and repeats its messages. */
    private static Set<String> texts(Compilation compilation) {
        return compilation.diagnostics().stream().map(Object::toString).collect(Collectors.toSet());
    }

    private static Processor counting(Processor processor, AtomicInteger calls) {
        return (Processor) Proxy.newProxyInstance(
                Processor.class.getClassLoader(), new Class<?>[] {Processor.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("process")) {
                        calls.incrementAndGet();
                    }
                    return method.invoke(processor, arguments);
                });
    }

    private static List<JavaFileObject> sources() throws IOException {
        try (JarFile jar = new JarFile(Build.of("commons-lang3-").toFile())) {
            return jar.stream()
                    .filter(each -> each.getName().endsWith(".java"))
                    .filter(each -> !each.getName().endsWith("-info.java"))
                    .map(each -> JavaFileObjects.forSourceString(
                            each.getName().replace(".java", "").replace('/', '.'), text(jar, each)))
                    .toList();
        }
    }

    private static String text(JarFile jar, JarEntry entry) {
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

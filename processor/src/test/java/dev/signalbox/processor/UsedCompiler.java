package dev.signalbox.processor;

import com.google.testing.compile.Compiler;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

/** The compilers that tests compile with. The build runs all tests once with each, {@code -Dsignalbox.compiler=ECLIPSE}. */
enum UsedCompiler {
    JAVAC {
        @Override
        JavaCompiler tool() {
            return new Javac();
        }

        @Override
        List<String> options() {
            // For its own release, javac does not have to open the archive of all others: a fifth of a small test's
            // time.
            return Runtime.version().feature() == 17
                    ? List.of(warnings(), "-Werror")
                    : List.of("--release", "17", warnings(), "-Werror");
        }

        @Override
        String warnings() {
            return "-Xlint:all,-processing";
        }
    },

    /**
     * Without warnings about style. Users do not get these, because Eclipse recognises generated code by its folder.
     */
    ECLIPSE {
        @Override
        JavaCompiler tool() {
            return new Eclipse();
        }

        @Override
        List<String> options() {
            return List.of("--release", "17", warnings());
        }

        @Override
        String warnings() {
            return "-warn:-unused,dep-ann,warningToken";
        }
    };

    static final UsedCompiler USED = valueOf(System.getProperty("signalbox.compiler", "JAVAC"));

    /** The compiler itself. */
    abstract JavaCompiler tool();

    /** Options that show every warning that may concern generated code. */
    abstract List<String> options();

    /** The one of these options that asks for warnings. */
    abstract String warnings();

    /** The options without the one that turns warnings into errors. */
    Compiler lenient() {
        return Compiler.compiler(tool())
                .withOptions(options().stream()
                        .filter(each -> !each.equals("-Werror"))
                        .toList());
    }

    /**
     * Compiles.
     *
     * @throws IllegalStateException if the compiler fails without an error. javac does so when it crashes, and prints
     *     this only on the console
     */
    static List<Diagnostic<? extends JavaFileObject>> call(
            JavaCompiler.CompilationTask task, DiagnosticCollector<JavaFileObject> diagnostics) {
        boolean succeeded = task.call();
        List<Diagnostic<? extends JavaFileObject>> said = diagnostics.getDiagnostics();
        if (!succeeded && said.stream().noneMatch(each -> each.getKind() == Diagnostic.Kind.ERROR)) {
            throw new IllegalStateException("The compiler crashed, having said " + said);
        }
        return said;
    }

    Compiler strict() {
        return Compiler.compiler(tool()).withOptions(options());
    }
}

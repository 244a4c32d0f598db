package dev.signalbox.processor;

import com.google.testing.compile.Compiler;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The compilers that tests compile with. The build runs all tests once with each, {@code -Dsignalbox.compiler=ECLIPSE}. */
enum UsedCompiler {
    JAVAC(List.of("--release", "17", "-Xlint:all,-processing", "-Werror")) {
        @Override
        JavaCompiler tool() {
            return ToolProvider.getSystemJavaCompiler();
        }
    },

    /** Without its warnings of style, from which users are safe: it knows generated code by its folder. */
    ECLIPSE(List.of("--release", "17", "-warn:-unused,dep-ann,warningToken")) {
        @Override
        JavaCompiler tool() {
            return new Eclipse();
        }
    };

    static final UsedCompiler USED = valueOf(System.getProperty("signalbox.compiler", "JAVAC"));

    private final List<String> options;

    UsedCompiler(List<String> options) {
        this.options = options;
    }

    /** The compiler itself. */
    abstract JavaCompiler tool();

    /** Options that let no warning pass of what may be wrong with generated code. */
    List<String> options() {
        return options;
    }

    /** Not at once an error where there is a warning. */
    Compiler lenient() {
        return Compiler.compiler(tool())
                .withOptions(
                        options.stream().filter(each -> !each.equals("-Werror")).toList());
    }

    Compiler strict() {
        return Compiler.compiler(tool()).withOptions(options);
    }
}

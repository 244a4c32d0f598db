package dev.signalbox.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Generates a method that looks something up by the name of a signal. Many signals are spread over several methods, for
 * the JIT compiles none that is longer than 8,000 bytes.
 *
 * <p>It compares names and does not switch on them: a build that relocates packages renames the signals in generated code
 * too, but javac has put the hash codes of the old names into a switch.
 */
final class SignalSwitch {

    private static final int MOST_CASES = 250;

    private final MethodSpec.Builder method;
    private final CodeBlock otherwise;
    private final List<CodeBlock> cases = new ArrayList<>();

    /**
     * Starts one.
     *
     * @param method what it overrides, whose first parameter is the signal's name
     * @param otherwise what there is for signals that are not added
     */
    SignalSwitch(MethodSpec.Builder method, CodeBlock otherwise) {
        this.method = method;
        this.otherwise = otherwise;
    }

    void add(String signal, CodeBlock value) {
        cases.add(CodeBlock.of("if (signal.equals($S)) {\n$>return $L;\n$<}\n", signal, value));
    }

    boolean isEmpty() {
        return cases.isEmpty();
    }

    /** The method, and those that it asks in turn. */
    List<MethodSpec> methods() {
        MethodSpec first = method.build();
        List<MethodSpec> methods = new ArrayList<>();
        for (int start = 0; start == 0 || start < cases.size(); start += MOST_CASES) {
            int end = Math.min(start + MOST_CASES, cases.size());
            CodeBlock next = end < cases.size() ? call(first, methods.size() + 2) : otherwise;
            MethodSpec.Builder each = start == 0 ? method : further(first, methods.size() + 1);
            methods.add(each.addCode("$Lreturn $L;\n", CodeBlock.join(cases.subList(start, end), ""), next)
                    .build());
        }
        return methods;
    }

    private static MethodSpec.Builder further(MethodSpec first, int number) {
        TypeName returned = first.returnType();
        return MethodSpec.methodBuilder(first.name() + number)
                .addModifiers(Modifier.PRIVATE)
                .returns(returned)
                .addParameters(first.parameters());
    }

    private static CodeBlock call(MethodSpec first, int number) {
        String arguments = first.parameters().stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
        return CodeBlock.of("$L($L)", first.name() + number, arguments);
    }
}

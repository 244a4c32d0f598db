package dev.signalbox.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Registry;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Generates the registry of a compilation:
 *
 * {@snippet :
 * public final class SignalboxRegistry_UserSignals implements Registry {
 *     @Override
 *     public List<Binder> binders(String signal) {
 *         return switch (signal) {
 *             case "com.acme.PizzaDone" -> List.of(new Counter_Receivers(), new UserSignals_Receivers());
 *             default -> List.of();
 *         };
 *     }
 * }
 * }
 *
 * <p>It is named after the first of its classes: no other jar has that class, so no other has this registry.
 */
final class RegistryGenerator {

    private RegistryGenerator() {}

    static ClassName nameFor(NavigableSet<RegistryLine> lines) {
        ClassName first = lines.first().owner();
        boolean anyUnnamed =
                lines.stream().anyMatch(each -> each.owner().packageName().isEmpty());
        // A class of the unnamed package can be called from there only.
        String packageName = anyUnnamed ? "" : first.packageName();
        return ClassName.get(packageName, "SignalboxRegistry_" + String.join("_", first.simpleNames()));
    }

    static TypeSpec generate(NavigableSet<RegistryLine> lines) {
        NavigableMap<String, NavigableSet<RegistryLine>> bySignal = new TreeMap<>();
        for (RegistryLine line : lines) {
            for (String signal : line.signals()) {
                bySignal.computeIfAbsent(signal, any -> new TreeSet<>()).add(line);
            }
        }
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (signal) {\n$>");
        bySignal.forEach((signal, hearing) -> cases.add(
                "case $S -> $T.of($L);\n",
                signal,
                List.class,
                hearing.stream()
                        .map(each -> CodeBlock.of("new $T()", each.binder()))
                        .collect(CodeBlock.joining(",$W"))));
        cases.add("default -> $T.of();\n$<};\n", List.class);
        return TypeSpec.classBuilder(nameFor(lines))
                .addJavadoc("The receivers of this compilation, by the signals that they name.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Registry.class)
                .addMethod(BinderGenerator.override("binders", ParameterizedTypeName.get(List.class, Binder.class))
                        .addParameter(String.class, "signal")
                        .addCode(cases.build())
                        .build())
                .build();
    }
}

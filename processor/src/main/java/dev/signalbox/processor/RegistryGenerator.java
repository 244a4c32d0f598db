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
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/**
 * Generates the registry of a compilation:
 *
 * {@snippet :
 * public final class SignalboxRegistry_UserSignals implements Registry {
 *     @Override
 *     public List<String> signals() {
 *         return List.of("com.acme.PizzaDone");
 *     }
 *
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

    /**
     * The name of the registry: in the package that all classes share, so that it makes no feature depend on another, if
     * the application has classes of its own there; two modules must not share a package.
     */
    static ClassName nameFor(NavigableSet<RegistryLine> lines, Predicate<String> hasClasses) {
        String shared = lines.stream()
                .map(each -> each.owner().packageName())
                .reduce(RegistryGenerator::sharedPackage)
                .orElseThrow();
        ClassName first = lines.first().owner();
        // A class of the unnamed package can be called from there only.
        boolean anyUnnamed =
                lines.stream().anyMatch(each -> each.owner().packageName().isEmpty());
        String packageName = anyUnnamed || hasClasses.test(shared) ? shared : first.packageName();
        return ClassName.get(packageName, "SignalboxRegistry_" + String.join("_", first.simpleNames()));
    }

    private static String sharedPackage(String one, String other) {
        String shared = one;
        while (!(other + ".").startsWith(shared + ".")) {
            shared = shared.substring(0, Math.max(0, shared.lastIndexOf('.')));
            if (shared.isEmpty()) {
                return "";
            }
        }
        return shared;
    }

    static TypeSpec generate(ClassName name, NavigableSet<RegistryLine> lines) {
        NavigableMap<String, NavigableSet<RegistryLine>> bySignal = new TreeMap<>();
        for (RegistryLine line : lines) {
            for (String signal : line.signals()) {
                bySignal.computeIfAbsent(signal, any -> new TreeSet<>()).add(line);
            }
        }
        CodeBlock names =
                bySignal.keySet().stream().map(each -> CodeBlock.of("$S", each)).collect(CodeBlock.joining(",$W"));
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (signal) {\n$>");
        bySignal.forEach((signal, hearing) -> cases.add(
                "case $S -> $T.of($L);\n",
                signal,
                List.class,
                hearing.stream()
                        .map(each -> CodeBlock.of("new $T()", each.binder()))
                        .collect(CodeBlock.joining(",$W"))));
        cases.add("default -> $T.of();\n$<};\n", List.class);
        return TypeSpec.classBuilder(name)
                .addJavadoc("The receivers of this compilation, by the signals that they name.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Registry.class)
                .addMethod(BinderGenerator.override("signals", ParameterizedTypeName.get(List.class, String.class))
                        .addStatement("return $T.of($L)", List.class, names)
                        .build())
                .addMethod(BinderGenerator.override("binders", ParameterizedTypeName.get(List.class, Binder.class))
                        .addParameter(String.class, "signal")
                        .addCode(cases.build())
                        .build())
                .build();
    }
}

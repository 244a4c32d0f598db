package dev.signalbox.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Receivers;
import dev.signalbox.spi.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

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
 */
final class RegistryGenerator {

    private static final TypeName BINDERS = ParameterizedTypeName.get(List.class, Binder.class);

    private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);

    private static final TypeName JOINT = ParameterizedTypeName.get(ClassName.get(Receivers.class), ANY)
            .annotated(AnnotationSpec.builder(Nullable.class).build());

    /** Of parts that a row holds side by side. */
    static final TypeName PARTS = ParameterizedTypeName.get(
            ClassName.get(List.class),
            WildcardTypeName.subtypeOf(ParameterizedTypeName.get(ClassName.get(Part.class), ANY)));

    private RegistryGenerator() {}

    static TypeSpec generate(ClassName name, NavigableSet<RegistryLine> lines) {
        NavigableMap<String, NavigableSet<RegistryLine>> bySignal = new TreeMap<>();
        for (RegistryLine line : lines) {
            for (String signal : line.signals()) {
                bySignal.computeIfAbsent(signal, any -> new TreeSet<>()).add(line);
            }
        }
        CodeBlock names =
                bySignal.keySet().stream().map(each -> CodeBlock.of("$S", each)).collect(CodeBlock.joining(",$W"));
        SignalCases cases = new SignalCases(name);
        bySignal.forEach(cases::add);
        return cases.addTo(TypeSpec.classBuilder(name)
                        .addJavadoc("The receivers of this compilation, by the signals that they name.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                        .addSuperinterface(Registry.class)
                        .addMethod(
                                BinderGenerator.override("signals", ParameterizedTypeName.get(List.class, String.class))
                                        .addStatement("return $T.of($L)", List.class, names)
                                        .build()))
                .build();
    }

    /** What the registry says of each signal: itself if one class hears it, else in a class that is loaded when asked. */
    private static final class SignalCases {

        private final ClassName registry;
        private final NameAllocator classNames = new NameAllocator();
        private final CodeBlock.Builder binders = CodeBlock.builder();
        private final CodeBlock.Builder joints = CodeBlock.builder();
        private final List<TypeSpec> classes = new ArrayList<>();

        SignalCases(ClassName registry) {
            this.registry = registry;
        }

        void add(String signal, NavigableSet<RegistryLine> hearing) {
            if (hearing.size() == 1) {
                binders.add("case $S -> $L;\n", signal, listOfBinders(hearing));
                return;
            }
            ClassName of = registry.nestedClass(classNames.newName("On" + simpleName(signal)));
            binders.add("case $S -> $T.binders();\n", signal, of);
            TypeSpec.Builder type = TypeSpec.classBuilder(of)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .addMethod(MethodSpec.methodBuilder("binders")
                            .addModifiers(Modifier.STATIC)
                            .returns(BINDERS)
                            .addStatement("return $L", listOfBinders(hearing))
                            .build());
            List<JointModel> joined = JointModel.of(signal, hearing);
            if (!joined.isEmpty()) {
                joints.add("case $S -> $T.join(parts);\n", signal, of);
                addJoints(joined, of, type);
            }
            classes.add(type.build());
        }

        private static void addJoints(List<JointModel> joined, ClassName of, TypeSpec.Builder type) {
            MethodSpec.Builder join = MethodSpec.methodBuilder("join")
                    .addModifiers(Modifier.STATIC)
                    .returns(JOINT)
                    .addParameter(PARTS, "parts");
            List<TypeSpec> records = new ArrayList<>();
            for (JointModel each : joined) {
                String name = "Joint" + (records.isEmpty() ? "" : records.size() + 1);
                JointGenerator generator = new JointGenerator(each, of.nestedClass(name));
                join.addCode(generator.attempt());
                records.add(generator.generate());
            }
            type.addMethod(join.addStatement("return null").build()).addTypes(records);
        }

        private static CodeBlock listOfBinders(NavigableSet<RegistryLine> hearing) {
            CodeBlock made = hearing.stream()
                    .map(each -> CodeBlock.of("new $T()", each.binder()))
                    .collect(CodeBlock.joining(",$W"));
            return CodeBlock.of("$T.of($L)", List.class, made);
        }

        private static String simpleName(String binaryName) {
            return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
        }

        TypeSpec.Builder addTo(TypeSpec.Builder type) {
            type.addMethod(BinderGenerator.override("binders", BINDERS)
                    .addParameter(String.class, "signal")
                    .addCode("return switch (signal) {\n$>$Ldefault -> $T.of();\n$<};\n", binders.build(), List.class)
                    .build());
            if (!joints.isEmpty()) {
                type.addMethod(BinderGenerator.override("join", JOINT)
                        .addParameter(String.class, "signal")
                        .addParameter(PARTS, "parts")
                        .addCode("return switch (signal) {\n$>$Ldefault -> null;\n$<};\n", joints.build())
                        .build());
            }
            return type.addTypes(classes);
        }
    }
}

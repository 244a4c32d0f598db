package dev.signalbox.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.signalbox.processor.model.GeneratedNames;
import dev.signalbox.processor.model.JointModel;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.RegistryLine;
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
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Generates the registry of a compilation:
 *
 * {@snippet :
 * @Generated
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
public final class RegistryGenerator {

    private static final TypeName BINDERS = ParameterizedTypeName.get(List.class, Binder.class);

    private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);

    private static final TypeName JOINT = ParameterizedTypeName.get(ClassName.get(Receivers.class), ANY)
            .annotated(AnnotationSpec.builder(Nullable.class).build());

    /** Of parts that a row holds side by side. */
    static final TypeName PARTS = ParameterizedTypeName.get(
            ClassName.get(List.class),
            WildcardTypeName.subtypeOf(ParameterizedTypeName.get(ClassName.get(Part.class), ANY)));

    /** How many binders one method may make: none may be longer than 64 KB. */
    private static final int MOST_LISTED = 1_000;

    private RegistryGenerator() {}

    public static TypeSpec generate(
            ClassName name, NavigableSet<RegistryLine> lines, boolean inModule, GeneratedMarks marks) {
        NavigableMap<String, NavigableSet<RegistryLine>> bySignal = new TreeMap<>();
        for (RegistryLine line : lines) {
            for (String signal : line.signals()) {
                bySignal.computeIfAbsent(signal, any -> new TreeSet<>()).add(line);
            }
        }
        CodeBlock names =
                bySignal.keySet().stream().map(each -> CodeBlock.of("$S", each)).collect(CodeBlock.joining(",$W"));
        SignalCases cases = new SignalCases(name, marks);
        bySignal.keySet().forEach(cases::reserve);
        bySignal.forEach(cases::add);
        TypeSpec.Builder registry = TypeSpec.classBuilder(name)
                .addJavadoc("The receivers of this compilation, by the signals that they name.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Registry.class)
                .addMethod(BinderGenerator.override("signals", ParameterizedTypeName.get(List.class, String.class))
                        .addStatement("return $T.of($L)", List.class, names)
                        .build());
        if (inModule) {
            registry.addAnnotation(BinderGenerator.suppressing(OwnerModel.WARNINGS_IN_MODULES));
        }
        registry.addAnnotations(marks.topLevel());
        return cases.addTo(registry).build();
    }

    /** What the registry says of each signal: itself if one class hears it, else in a class that is loaded when asked. */
    private static final class SignalCases {

        private final ClassName registry;
        private final GeneratedMarks marks;
        private final NameAllocator classNames = new NameAllocator();
        private final SignalSwitch binders = new SignalSwitch(
                BinderGenerator.override("binders", BINDERS).addParameter(String.class, "signal"),
                CodeBlock.of("$T.of()", List.class));
        private final SignalSwitch joints = new SignalSwitch(
                BinderGenerator.override("join", JOINT)
                        .addParameter(String.class, "signal")
                        .addParameter(PARTS, "parts"),
                CodeBlock.of("null"));
        private final List<TypeSpec> classes = new ArrayList<>();

        SignalCases(ClassName registry, GeneratedMarks marks) {
            this.registry = registry;
            this.marks = marks;
        }

        /** Keeps the name of a signal, which code of the unnamed package could not say if a class here had it too. */
        void reserve(String signal) {
            classNames.newName(simpleName(signal), signal);
        }

        void add(String signal, NavigableSet<RegistryLine> hearing) {
            if (hearing.size() == 1) {
                binders.add(signal, listOfBinders(List.copyOf(hearing)));
                return;
            }
            ClassName of =
                    registry.nestedClass(classNames.newName(GeneratedNames.shortened("On" + simpleName(signal))));
            binders.add(signal, CodeBlock.of("$T.binders()", of));
            TypeSpec.Builder type = TypeSpec.classBuilder(of)
                    .addAnnotations(marks.nested())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .addMethods(binderMethods(List.copyOf(hearing)));
            List<JointModel> joined = JointModel.of(signal, hearing);
            if (!joined.isEmpty()) {
                joints.add(signal, CodeBlock.of("$T.join(parts)", of));
                addJoints(joined, of, type);
            }
            classes.add(type.build());
        }

        private void addJoints(List<JointModel> joined, ClassName of, TypeSpec.Builder type) {
            MethodSpec.Builder join = MethodSpec.methodBuilder("join")
                    .addModifiers(Modifier.STATIC)
                    .returns(JOINT)
                    .addParameter(PARTS, "parts");
            NameAllocator names = classNames.clone();
            List<TypeSpec> records = new ArrayList<>();
            for (JointModel each : joined) {
                String name = names.newName("Joint" + (records.isEmpty() ? "" : records.size() + 1));
                JointGenerator generator = new JointGenerator(each, of.nestedClass(name));
                join.addCode(generator.attempt());
                records.add(generator.generate(marks));
            }
            type.addMethod(join.addStatement("return null").build()).addTypes(records);
        }

        /** One that lists all, or where that would be too long, several and one that puts their lists together. */
        private static List<MethodSpec> binderMethods(List<RegistryLine> hearing) {
            if (hearing.size() <= MOST_LISTED) {
                return List.of(binders("binders", listOfBinders(hearing)));
            }
            List<MethodSpec> methods = new ArrayList<>();
            List<CodeBlock> lists = new ArrayList<>();
            for (int start = 0; start < hearing.size(); start += MOST_LISTED) {
                List<RegistryLine> some = hearing.subList(start, Math.min(start + MOST_LISTED, hearing.size()));
                String name = "binders" + (lists.size() + 1);
                lists.add(CodeBlock.of("$L()", name));
                methods.add(binders(name, listOfBinders(some)));
            }
            CodeBlock all = CodeBlock.of(
                    "$T.of($L).flatMap($T::stream).toList()", Stream.class, CodeBlock.join(lists, ",$W"), List.class);
            methods.add(0, binders("binders", all));
            return methods;
        }

        private static MethodSpec binders(String name, CodeBlock list) {
            return MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.STATIC)
                    .returns(BINDERS)
                    .addStatement("return $L", list)
                    .build();
        }

        private static CodeBlock listOfBinders(List<RegistryLine> hearing) {
            CodeBlock made = hearing.stream()
                    .map(each -> CodeBlock.of("new $T()", each.binder()))
                    .collect(CodeBlock.joining(",$W"));
            return CodeBlock.of("$T.of($L)", List.class, made);
        }

        private static String simpleName(String binaryName) {
            return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
        }

        TypeSpec.Builder addTo(TypeSpec.Builder type) {
            type.addMethods(binders.methods());
            if (!joints.isEmpty()) {
                type.addMethods(joints.methods());
            }
            return type.addTypes(classes);
        }
    }
}

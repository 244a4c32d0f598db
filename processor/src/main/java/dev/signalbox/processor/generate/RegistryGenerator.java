package dev.signalbox.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
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
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Generates the registry of a compilation:
 *
 * <pre>{@code
 * @Generated
 * public final class SignalboxRegistry_UserSignals implements Registry {
 *     @Override
 *     public List<String> signals() {
 *         return List.of("com.acme.PizzaDone");
 *     }
 *
 *     @Override
 *     public List<Binder> binders(String signal) {
 *         if (signal.equals("com.acme.PizzaDone")) {
 *             return List.of(new Counter_Receivers(), new UserSignals_Receivers());
 *         }
 *         return List.of();
 *     }
 * }
 * }</pre>
 */
public final class RegistryGenerator {

    private static final ClassName LIST = ClassName.get(List.class);
    private static final TypeName NAMES = ParameterizedTypeName.get(List.class, String.class);
    private static final TypeName BINDERS = ParameterizedTypeName.get(List.class, Binder.class);
    private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);
    private static final TypeName JOINT = ParameterizedTypeName.get(ClassName.get(Receivers.class), ANY)
            .annotated(AnnotationSpec.builder(Nullable.class).build());

    /** Of parts that a row holds side by side. */
    static final TypeName PARTS = ParameterizedTypeName.get(
            LIST, WildcardTypeName.subtypeOf(ParameterizedTypeName.get(ClassName.get(Part.class), ANY)));

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
        SignalCases cases = new SignalCases(name, bySignal.keySet(), marks);
        bySignal.forEach(cases::add);
        List<CodeBlock> names =
                bySignal.keySet().stream().map(each -> CodeBlock.of("$S", each)).toList();
        TypeSpec.Builder registry = TypeSpec.classBuilder(name)
                .addJavadoc("The receivers of this compilation, by the signals that they name.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Registry.class);
        if (inModule) {
            registry.addAnnotation(BinderGenerator.suppressing(OwnerModel.WARNINGS_IN_MODULES));
        }
        registry.addAnnotations(marks.topLevel())
                .addMethod(BinderGenerator.override("signals", NAMES)
                        .addCode("return $L;\n", BinderGenerator.listOf(names))
                        .build())
                .addMethods(names("durable", lines.stream().flatMap(each -> each.durable().stream())))
                .addMethods(names(
                        "crossing",
                        lines.stream()
                                .filter(each -> each.crossing() != null)
                                .flatMap(each -> each.signals().stream())));
        return cases.addTo(registry).build();
    }

    /** Lists signals of which there is something to say. If there are none, the registry inherits the empty list. */
    private static List<MethodSpec> names(String method, Stream<String> signals) {
        List<CodeBlock> names = signals.distinct()
                .sorted()
                .map(each -> CodeBlock.of("$S", each))
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(BinderGenerator.override(method, NAMES)
                        .addCode("return $L;\n", BinderGenerator.listOf(names))
                        .build());
    }

    /** What the registry says of each signal: itself if one class hears it, else in a class that is loaded when asked. */
    private static final class SignalCases {

        private static final ParameterSpec SIGNAL =
                ParameterSpec.builder(String.class, "signal").build();
        private static final ParameterSpec SIDE_BY_SIDE =
                ParameterSpec.builder(PARTS, "parts").build();

        private final ClassName registry;
        private final GeneratedMarks marks;
        private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        private final SignalSwitch binders = new SignalSwitch(
                BinderGenerator.override("binders", BINDERS).addParameter(SIGNAL), CodeBlock.of("$T.of()", LIST));
        private final SignalSwitch joints = new SignalSwitch(
                BinderGenerator.override("join", JOINT).addParameter(SIGNAL).addParameter(SIDE_BY_SIDE),
                CodeBlock.of("null"));
        private final List<TypeSpec> classes = new ArrayList<>();

        /** Keeps the names of signals, which code of the unnamed package could not say if a class here had one too. */
        SignalCases(ClassName registry, Collection<String> signals, GeneratedMarks marks) {
            this.registry = registry;
            this.marks = marks;
            signals.forEach(each -> taken.add(GeneratedNames.simpleName(each)));
        }

        TypeSpec.Builder addTo(TypeSpec.Builder type) {
            type.addMethods(binders.methods());
            if (!joints.isEmpty()) {
                type.addMethods(joints.methods());
            }
            return type.addTypes(classes);
        }

        void add(String signal, NavigableSet<RegistryLine> hearing) {
            List<RegistryLine> lines = List.copyOf(hearing);
            if (lines.size() == 1) {
                binders.add(signal, listOfBinders(lines));
                return;
            }
            String name = newName(GeneratedNames.shortened("On" + GeneratedNames.simpleName(signal)), taken);
            binders.add(signal, CodeBlock.of("$L.binders()", name));
            TypeSpec.Builder type = TypeSpec.classBuilder(name)
                    .addAnnotations(marks.nested())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .addMethods(binderMethods(lines));
            List<JointModel> joined = JointModel.of(signal, hearing);
            if (!joined.isEmpty()) {
                joints.add(signal, CodeBlock.of("$L.join(parts)", name));
                addJoints(joined, registry.nestedClass(name), type);
            }
            classes.add(type.build());
        }

        private void addJoints(List<JointModel> joined, ClassName outer, TypeSpec.Builder type) {
            Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            used.addAll(taken);
            CodeBlock.Builder attempts = CodeBlock.builder();
            for (JointModel each : joined) {
                ClassName name =
                        outer.nestedClass(newName("Joint" + each.place().text(), used));
                JointGenerator generator = new JointGenerator(each, name);
                attempts.add(generator.attempt());
                type.addType(generator.generate(marks));
            }
            type.addMethod(MethodSpec.methodBuilder("join")
                    .addModifiers(Modifier.STATIC)
                    .returns(JOINT)
                    .addParameter(SIDE_BY_SIDE)
                    .addCode(attempts.add("return null;\n").build())
                    .build());
        }

        /** A name that is not taken yet, with a number if need be. */
        private static String newName(String name, Set<String> taken) {
            String free = name;
            for (int i = 2; !taken.add(free); i++) {
                free = name + i;
            }
            return free;
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
                    "$T.of($L).flatMap($T::stream).toList()", Stream.class, CodeBlock.join(lists, ",$W"), LIST);
            methods.add(0, binders("binders", all));
            return methods;
        }

        private static MethodSpec binders(String name, CodeBlock list) {
            return MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.STATIC)
                    .returns(BINDERS)
                    .addCode("return $L;\n", list)
                    .build();
        }

        private static CodeBlock listOfBinders(List<RegistryLine> hearing) {
            return BinderGenerator.listOf(hearing.stream()
                    .map(each -> CodeBlock.of("new $T()", each.binder()))
                    .toList());
        }
    }
}

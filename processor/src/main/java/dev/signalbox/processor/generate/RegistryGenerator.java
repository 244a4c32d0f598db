package dev.signalbox.processor.generate;

import com.palantir.javapoet.ClassName;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

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

    /** How many binders one method may make: none may be longer than 64 KB. */
    private static final int MOST_LISTED = 1_000;

    private RegistryGenerator() {}

    public static SourceFile generate(
            ClassName name, NavigableSet<RegistryLine> lines, boolean inModule, GeneratedMarks marks) {
        NavigableMap<String, NavigableSet<RegistryLine>> bySignal = new TreeMap<>();
        for (RegistryLine line : lines) {
            for (String signal : line.signals()) {
                bySignal.computeIfAbsent(signal, any -> new TreeSet<>()).add(line);
            }
        }
        SignalCases cases = new SignalCases(bySignal.keySet(), marks);
        bySignal.forEach(cases::add);
        Code code = Code.of(
                """
                /**
                 * The receivers of this compilation, by the signals that they name.
                 */
                $$public final class $ implements $ {
                    @$
                    public $<$> signals() {
                        return $;
                    }

                $}
                """,
                inModule ? BinderGenerator.suppressing(OwnerModel.WARNINGS_IN_MODULES) : Code.NOTHING,
                marks.ofTopLevel(),
                name,
                Registry.class,
                Override.class,
                List.class,
                String.class,
                BinderGenerator.listOf(
                        bySignal.keySet().stream().map(Code::literal).toList()),
                Code.join(cases.members(), "\n"));
        return SourceFile.of(name, cases.names, code);
    }

    /** What the registry says of each signal: itself if one class hears it, else in a class that is loaded when asked. */
    private static final class SignalCases {

        private static final Code PARTS = Code.of("$<? extends $<?>>", List.class, Part.class);
        private static final Code JOINT = Code.of("$<?>", Code.orNull(Receivers.class));
        private static final Code BINDERS = Code.of("$<$>", List.class, Binder.class);

        private final GeneratedMarks marks;
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        private final SignalSwitch binders = new SignalSwitch(
                "binders", BINDERS, Code.of("$ signal", String.class), "signal", Code.of("$.of()", List.class));
        private final SignalSwitch joints = new SignalSwitch(
                "join", JOINT, Code.of("$ signal, $ parts", String.class, PARTS), "signal, parts", Code.of("null"));
        private final List<Code> classes = new ArrayList<>();

        /** Keeps the names of signals, which code of the unnamed package could not say if a class here had one too. */
        SignalCases(Collection<String> signals, GeneratedMarks marks) {
            this.marks = marks;
            signals.forEach(each -> taken.add(GeneratedNames.simpleName(each)));
        }

        List<Code> members() {
            List<Code> members = binders.methods();
            if (!joints.isEmpty()) {
                members.addAll(joints.methods());
            }
            members.addAll(classes);
            return members;
        }

        void add(String signal, NavigableSet<RegistryLine> hearing) {
            List<RegistryLine> lines = List.copyOf(hearing);
            if (lines.size() == 1) {
                binders.add(signal, listOfBinders(lines));
                return;
            }
            String name = newName(GeneratedNames.shortened("On" + GeneratedNames.simpleName(signal)), taken);
            names.add(name);
            binders.add(signal, Code.of("$.binders()", name));
            List<Code> members = binderMethods(lines);
            List<JointModel> joined = JointModel.of(signal, hearing);
            if (!joined.isEmpty()) {
                joints.add(signal, Code.of("$.join(parts)", name));
                addJoints(joined, members);
            }
            classes.add(Code.of("""
                    $    private static final class $ {
                    $    }
                    """, marks.ofNested("    "), name, Code.join(members, "\n")));
        }

        private void addJoints(List<JointModel> joined, List<Code> members) {
            Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            used.addAll(taken);
            List<Code> attempts = new ArrayList<>();
            List<Code> records = new ArrayList<>();
            for (JointModel each : joined) {
                String name = newName("Joint" + each.place().text(), used);
                names.add(name);
                JointGenerator generator = new JointGenerator(each, name);
                attempts.add(generator.attempt());
                records.add(generator.generate(marks));
            }
            members.add(Code.of("""
                            static $ join($ parts) {
                    $            return null;
                            }
                    """, JOINT, PARTS, Code.join(attempts, "")));
            members.addAll(records);
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
        private static List<Code> binderMethods(List<RegistryLine> hearing) {
            List<Code> methods = new ArrayList<>();
            if (hearing.size() <= MOST_LISTED) {
                methods.add(binders("binders", listOfBinders(hearing)));
                return methods;
            }
            List<Code> lists = new ArrayList<>();
            for (int start = 0; start < hearing.size(); start += MOST_LISTED) {
                List<RegistryLine> some = hearing.subList(start, Math.min(start + MOST_LISTED, hearing.size()));
                String name = "binders" + (lists.size() + 1);
                lists.add(Code.of("$()", name));
                methods.add(binders(name, listOfBinders(some)));
            }
            Code all = Code.of("$.of($).flatMap($::stream).toList()", Stream.class, Code.join(lists, ", "), List.class);
            methods.add(0, binders("binders", all));
            return methods;
        }

        private static Code binders(String name, Code list) {
            return Code.of("""
                            static $ $() {
                                return $;
                            }
                    """, BINDERS, name, list);
        }

        private static Code listOfBinders(List<RegistryLine> hearing) {
            return BinderGenerator.listOf(hearing.stream()
                    .map(each -> Code.of("new $()", each.binder()))
                    .toList());
        }
    }
}

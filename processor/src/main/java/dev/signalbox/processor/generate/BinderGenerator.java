package dev.signalbox.processor.generate;

import dev.signalbox.processor.model.GeneratedNames;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.PartModel;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/**
 * Generates the binder of a class:
 *
 * {@snippet :
 * @Generated
 * @NullUnmarked
 * public final class UserSignals_Receivers implements Binder {
 *     @Override
 *     public String owner() {
 *         return "com.acme.UserSignals";
 *     }
 *
 *     @Override
 *     public List<Part<?>> parts(String signal, Instances instances) {
 *         return switch (signal) {
 *             case "dev.signalbox.model.PostSave" -> List.of(new OnPostSaveFromUser());
 *             default -> List.of();
 *         };
 *     }
 *
 *     @Generated
 *     private record OnPostSaveFromUser() implements SingleReceiver<PostSave<User>> { ... } // see PartGenerator
 * }
 * }
 */
public final class BinderGenerator {

    /** How long a list in one line is at most. */
    private static final int LONG = 80;

    private BinderGenerator() {}

    public static SourceFile generate(OwnerModel owner, Map<String, List<PartModel>> parts, GeneratedMarks marks) {
        String instances = owner.variable("instances");
        SignalSwitch bySignal = new SignalSwitch(
                "parts",
                Code.of("$<$<?>>", List.class, Part.class),
                Code.of("$ signal, $ $", String.class, Instances.class, instances),
                "signal, " + instances,
                Code.of("$.of()", List.class));
        List<Code> records = new ArrayList<>();
        List<String> names = new ArrayList<>();
        parts.forEach((signal, ofSignal) -> {
            List<Code> made = new ArrayList<>();
            for (PartModel part : ofSignal) {
                PartGenerator generator = new PartGenerator(owner, part);
                records.add(generator.generate(marks));
                names.add(part.name());
                made.add(generator.construction());
            }
            bySignal.add(signal, listOf(made));
        });
        List<Code> members = bySignal.methods();
        members.addAll(records);
        Code code = Code.of(
                """
                /**
                 * Calls the receivers of {@link $}.
                 */
                $$@$
                public final class $ implements $ {
                    @$
                    public $ owner() {
                        return $;
                    }

                $}
                """,
                owner.className(),
                suppressing(owner.warnings()),
                marks.ofTopLevel(),
                NullUnmarked.class,
                GeneratedNames.binderOf(owner.className()),
                Binder.class,
                Override.class,
                String.class,
                Code.literal(owner.binaryName()),
                Code.join(members, "\n"));
        return SourceFile.of(GeneratedNames.binderOf(owner.className()), names, code);
    }

    /** A list in one line, or if that is long, with a line for each. */
    static Code listOf(List<Code> made) {
        Code inLine = Code.of("$.of($)", List.class, Code.join(made, ", "));
        return inLine.length() <= LONG
                ? inLine
                : Code.of("$.of(\n                    $)", List.class, Code.join(made, ",\n                    "));
    }

    /** An annotation that keeps the compiler from these warnings; nothing if there are none. */
    static Code suppressing(Collection<String> warnings) {
        if (warnings.isEmpty()) {
            return Code.NOTHING;
        }
        String names = warnings.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
        return Code.of(warnings.size() == 1 ? "@$($)\n" : "@$({$})\n", SuppressWarnings.class, names);
    }
}

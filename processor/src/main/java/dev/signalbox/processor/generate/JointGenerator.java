package dev.signalbox.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.signalbox.Signal;
import dev.signalbox.processor.model.JointModel;
import dev.signalbox.spi.FailedReceivers;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Receivers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Generates how parts of several classes are called one after the other:
 *
 * {@snippet :
 * @Generated
 * private record Joint(Kitchen_Receivers.OnPizzaDone kitchen, Waiter_Receivers.OnPizzaDone waiter)
 *         implements Receivers<Signal> {
 *     static @Nullable Joint of(List<? extends Part<?>> parts) {
 *         return parts.size() == 2
 *                         && parts.get(0) instanceof Kitchen_Receivers.OnPizzaDone kitchen
 *                         && parts.get(1) instanceof Waiter_Receivers.OnPizzaDone waiter
 *                 ? new Joint(kitchen, waiter)
 *                 : null;
 *     }
 *
 *     @Override
 *     public void send(Signal sent) throws Exception {
 *         PizzaDone signal = (PizzaDone) sent;
 *         kitchen.send(signal);
 *         waiter.send(signal);
 *     }
 *
 *     @Override
 *     public void sendRobust(Signal sent, FailedReceivers failed) {
 *         PizzaDone signal = (PizzaDone) sent;
 *         kitchen.sendRobust(signal, failed);
 *         waiter.sendRobust(signal, failed);
 *     }
 * }
 * }
 *
 * <p>Its fields have the types of the parts themselves, so that the JIT inlines them wherever the joint is called from.
 * The cast is written out, for a bridge method would lengthen stack traces.
 */
final class JointGenerator {

    private static final String BREAK = "\n                ";

    private final JointModel joint;
    private final String name;
    private final List<String> fields = new ArrayList<>();

    JointGenerator(JointModel joint, String name) {
        this.joint = joint;
        this.name = name;
        Set<String> taken = new HashSet<>(Set.of("signal", "sent", "failed", "parts"));
        for (JointModel.Member each : joint.members()) {
            String field = fieldName(each.owner().owner().simpleName());
            String free = field;
            for (int i = 2; !taken.add(free); i++) {
                free = field + i;
            }
            fields.add(free);
        }
    }

    /** {@code kitchen} for {@code Kitchen}, {@code urlBell} for {@code URLBell}. */
    private static String fieldName(String className) {
        int capitals = 0;
        while (capitals < className.length() && Character.isUpperCase(className.charAt(capitals))) {
            capitals++;
        }
        boolean wordFollows =
                capitals > 1 && capitals < className.length() && Character.isLetter(className.charAt(capitals));
        int end = wordFollows ? capitals - 1 : capitals;
        String field = className.substring(0, end).toLowerCase(Locale.ROOT) + className.substring(end);
        return SourceVersion.isKeyword(field) ? field + "Receivers" : field;
    }

    Code generate(GeneratedMarks marks) {
        List<Code> components = new ArrayList<>();
        List<Code> conditions = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            components.add(Code.of("$ $", type(i), fields.get(i)));
            conditions.add(Code.of("&& parts.get($) instanceof $ $", i, type(i), fields.get(i)));
        }
        return Code.of(
                """
                $        private record $($) implements $<$> {
                            static @$ $ of($<? extends $<?>> parts) {
                                return parts.size() == $
                                                $
                                        ? new $($)
                                        : null;
                            }

                            @$
                            public void send($ sent) throws $ {
                                $ signal = ($) sent;
                                $
                            }

                            @$
                            public void sendRobust($ sent, $ failed) {
                                $ signal = ($) sent;
                                $
                            }
                        }
                """,
                marks.ofNested("        "),
                name,
                Code.join(components, ",\n                "),
                Receivers.class,
                Signal.class,
                Nullable.class,
                name,
                List.class,
                Part.class,
                fields.size(),
                Code.join(conditions, "\n                                "),
                name,
                String.join(", ", fields),
                Override.class,
                Signal.class,
                Exception.class,
                joint.signal(),
                joint.signal(),
                calling("$.send(signal);"),
                Override.class,
                Signal.class,
                FailedReceivers.class,
                joint.signal(),
                joint.signal(),
                calling("$.sendRobust(signal, failed);"));
    }

    /** How the registry joins parts that may be those of this joint. */
    Code attempt() {
        return Code.of("""
                            if (parts.get(0) instanceof $) {
                                return $.of(parts);
                            }
                """, type(0), name);
    }

    private Code calling(String statement) {
        return Code.join(fields.stream().map(each -> Code.of(statement, each)).toList(), BREAK);
    }

    private ClassName type(int member) {
        return joint.members().get(member).type();
    }
}

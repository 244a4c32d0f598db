package dev.signalbox.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signalbox.Signal;
import dev.signalbox.processor.model.JointModel;
import dev.signalbox.spi.FailedReceivers;
import dev.signalbox.spi.Receivers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Generates how parts of several classes are called one after the other:
 *
 * <pre>{@code
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
 * }</pre>
 *
 * <p>Its fields have the types of the parts themselves, so that the JIT inlines them wherever the joint is called from.
 * The cast is written out, for a bridge method would lengthen stack traces.
 */
final class JointGenerator {

    private static final TypeName OF_ANY_SIGNAL = ParameterizedTypeName.get(Receivers.class, Signal.class);
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(Nullable.class).build();
    private static final ParameterSpec SENT =
            ParameterSpec.builder(Signal.class, "sent").build();

    private final JointModel joint;
    private final ClassName name;
    private final List<String> fields = new ArrayList<>();

    JointGenerator(JointModel joint, ClassName name) {
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

    TypeSpec generate(GeneratedMarks marks) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (int i = 0; i < fields.size(); i++) {
            components.addParameter(type(i), fields.get(i));
        }
        return TypeSpec.recordBuilder(name.simpleName())
                .addAnnotations(marks.nested())
                .addModifiers(Modifier.PRIVATE)
                .addSuperinterface(OF_ANY_SIGNAL)
                .recordConstructor(components.build())
                .addMethod(of())
                .addMethod(calling("send", "%s.send(signal);\n")
                        .addException(Exception.class)
                        .build())
                .addMethod(calling("sendRobust", "%s.sendRobust(signal, failed);\n")
                        .addParameter(FailedReceivers.class, "failed")
                        .build())
                .build();
    }

    /** How the registry joins parts that may be those of this joint. */
    CodeBlock attempt() {
        return CodeBlock.of("if (parts.get(0) instanceof $T) {\n$>return $T.of(parts);\n$<}\n", type(0), name);
    }

    private MethodSpec of() {
        CodeBlock.Builder conditions = CodeBlock.builder();
        for (int i = 0; i < fields.size(); i++) {
            conditions.add("&& parts.get($L) instanceof $T $L\n", i, type(i), fields.get(i));
        }
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.STATIC)
                .returns(name.annotated(NULLABLE))
                .addParameter(RegistryGenerator.PARTS, "parts")
                .addCode(
                        "return parts.size() == $L\n$>$>$>$>$L$<$<? new $T($L)\n: null;\n$<$<",
                        fields.size(),
                        conditions.build(),
                        name,
                        String.join(", ", fields))
                .build();
    }

    private MethodSpec.Builder calling(String method, String statement) {
        String calls = fields.stream().map(statement::formatted).collect(Collectors.joining());
        return BinderGenerator.override(method, TypeName.VOID)
                .addParameter(SENT)
                .addCode("$T signal = ($T) sent;\n$L", joint.signal(), joint.signal(), calls);
    }

    private ClassName type(int member) {
        return joint.members().get(member).type();
    }
}

package dev.signalbox.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signalbox.Signal;
import dev.signalbox.processor.model.JointModel;
import dev.signalbox.spi.FailedReceivers;
import dev.signalbox.spi.Receivers;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
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

    private final JointModel joint;
    private final ClassName name;
    private final List<String> fields;

    JointGenerator(JointModel joint, ClassName name) {
        this.joint = joint;
        this.name = name;
        NameAllocator names = new NameAllocator();
        List.of("signal", "sent", "failed", "parts").forEach(names::newName);
        this.fields = joint.members().stream()
                .map(each -> names.newName(lowerCased(each.owner().owner().simpleName())))
                .toList();
    }

    private static String lowerCased(String className) {
        return className.substring(0, 1).toLowerCase(Locale.ROOT) + className.substring(1);
    }

    TypeSpec generate(GeneratedMarks marks) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (int i = 0; i < fields.size(); i++) {
            components.addParameter(type(i), fields.get(i));
        }
        return TypeSpec.recordBuilder(name.simpleName())
                .addAnnotations(marks.nested())
                .addModifiers(Modifier.PRIVATE)
                .addSuperinterface(ParameterizedTypeName.get(Receivers.class, Signal.class))
                .recordConstructor(components.build())
                .addMethod(of())
                .addMethod(calling("send", "$L.send(signal)")
                        .addException(Exception.class)
                        .build())
                .addMethod(calling("sendRobust", "$L.sendRobust(signal, failed)")
                        .addParameter(FailedReceivers.class, "failed")
                        .build())
                .build();
    }

    /** How the registry joins parts that may be those of this joint. */
    CodeBlock attempt() {
        return CodeBlock.builder()
                .beginControlFlow("if (parts.get(0) instanceof $T)", type(0))
                .addStatement("return $T.of(parts)", name)
                .endControlFlow()
                .build();
    }

    private MethodSpec of() {
        CodeBlock isEach = IntStream.range(0, fields.size())
                .mapToObj(i -> CodeBlock.of("&& parts.get($L) instanceof $T $L\n", i, type(i), fields.get(i)))
                .collect(CodeBlock.joining(""));
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.STATIC)
                .returns(name.annotated(AnnotationSpec.builder(Nullable.class).build()))
                .addParameter(RegistryGenerator.PARTS, "parts")
                .addCode("return parts.size() == $L\n$>$>$>$>$L$<$<", fields.size(), isEach)
                .addCode("? new $T($L)\n: null;\n$<$<", name, String.join(", ", fields))
                .build();
    }

    private MethodSpec.Builder calling(String method, String statement) {
        MethodSpec.Builder calling = BinderGenerator.override(method, TypeName.VOID)
                .addParameter(Signal.class, "sent")
                .addStatement("$T signal = ($T) sent", joint.signal(), joint.signal());
        fields.forEach(field -> calling.addStatement(statement, field));
        return calling;
    }

    private ClassName type(int member) {
        return joint.members().get(member).type();
    }
}

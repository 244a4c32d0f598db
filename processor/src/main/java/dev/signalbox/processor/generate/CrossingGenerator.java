package dev.signalbox.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signalbox.processor.model.GeneratedNames;
import dev.signalbox.processor.model.annotated.CrossingModel;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.Instances;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.NullUnmarked;

/**
 * Generates the binder that has a signal cross to other services:
 *
 * <pre>{@code
 * @Generated
 * @NullUnmarked
 * public final class OrderPlaced_Crossing implements Binder {
 *     @Override
 *     public String owner() {
 *         return "com.acme.OrderPlaced";
 *     }
 *
 *     @Override
 *     public List<Part<?>> parts(String signal, Instances instances) {
 *         if (signal.equals("com.acme.OrderPlaced")) {
 *             return List.of(new OnOrderPlaced(instances.of(CrossingRecorder.class, CrossingRecorder::localOnly)));
 *         }
 *         return List.of();
 *     }
 *
 *     @Generated
 *     private record OnOrderPlaced(Instance<CrossingRecorder> recorder) implements CrossingPart<OrderPlaced> {
 *         @Override
 *         public String topic() {
 *             return "shop.order-placed";
 *         }
 *
 *         @Override
 *         public String name() {
 *             return "shop.order-placed";
 *         }
 *
 *         @Override
 *         public Class<OrderPlaced> signal() {
 *             return OrderPlaced.class;
 *         }
 *
 *         @Override
 *         public Object key(OrderPlaced signal) {
 *             return signal.orderId();
 *         }
 *     }
 * }
 * }</pre>
 */
public final class CrossingGenerator {

    private static final String PACKAGE = "dev.signalbox.kafka.spi";
    private static final ClassName PART = ClassName.get(PACKAGE, "CrossingPart");
    private static final ClassName RECORDER = ClassName.get(PACKAGE, "CrossingRecorder");
    private static final TypeName RECORDERS = ParameterizedTypeName.get(ClassName.get(Instance.class), RECORDER);
    private static final ClassName STRING = ClassName.get(String.class);

    private CrossingGenerator() {}

    public static TypeSpec generate(CrossingModel crossing, GeneratedMarks marks) {
        String part = GeneratedNames.shortened("On" + crossing.className().simpleName());
        SignalSwitch bySignal = new SignalSwitch(
                BinderGenerator.override("parts", BinderGenerator.PARTS)
                        .addParameter(STRING, "signal")
                        .addParameter(Instances.class, "instances"),
                CodeBlock.of("$T.of()", List.class));
        bySignal.add(
                crossing.binaryName(),
                CodeBlock.of(
                        "$T.of(new $L(instances.of($T.class, $T::localOnly)))", List.class, part, RECORDER, RECORDER));
        TypeSpec.Builder binder = TypeSpec.classBuilder(crossing.binder())
                .addJavadoc("Has {@link $T} cross to other services.\n", crossing.className())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Binder.class);
        if (!crossing.warnings().isEmpty()) {
            binder.addAnnotation(BinderGenerator.suppressing(crossing.warnings()));
        }
        return binder.addAnnotations(marks.topLevel())
                .addAnnotation(NullUnmarked.class)
                .addMethod(BinderGenerator.override("owner", STRING)
                        .addCode("return $S;\n", crossing.binaryName())
                        .build())
                .addMethods(bySignal.methods())
                .addType(part(part, crossing, marks))
                .build();
    }

    private static TypeSpec part(String name, CrossingModel crossing, GeneratedMarks marks) {
        ClassName signal = crossing.className();
        CodeBlock key = crossing.key().is().isEmpty()
                ? CodeBlock.of("null")
                : CodeBlock.of("signal.$L()", crossing.key().is());
        return TypeSpec.recordBuilder(name)
                .addAnnotations(marks.nested())
                .addModifiers(Modifier.PRIVATE)
                .addSuperinterface(ParameterizedTypeName.get(PART, signal))
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(
                                ParameterSpec.builder(RECORDERS, "recorder").build())
                        .build())
                .addMethod(returning(
                        "topic", STRING, CodeBlock.of("$S", crossing.topic().is())))
                .addMethod(returning("name", STRING, CodeBlock.of("$S", crossing.name())))
                .addMethod(returning(
                        "signal",
                        ParameterizedTypeName.get(ClassName.get(Class.class), signal),
                        CodeBlock.of("$T.class", signal)))
                .addMethod(BinderGenerator.override("key", ClassName.OBJECT)
                        .addParameter(signal, "signal")
                        .addCode("return $L;\n", key)
                        .build())
                .build();
    }

    private static MethodSpec returning(String method, TypeName type, CodeBlock value) {
        return BinderGenerator.override(method, type)
                .addCode("return $L;\n", value)
                .build();
    }
}

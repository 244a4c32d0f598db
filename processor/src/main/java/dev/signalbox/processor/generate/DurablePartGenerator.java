package dev.signalbox.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.signalbox.processor.model.Argument;
import dev.signalbox.processor.model.DurableAnnotation;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.PartModel;
import dev.signalbox.processor.model.PartModel.Call;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.WrittenDuration;
import dev.signalbox.spi.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Generates the part of a durable receiver:
 *
 * <pre>{@code
 * @Generated
 * private record OnPostSaveFromUserDurable(Instance<DurableCalls> calls, Instance<Mailer> instance)
 *         implements DurablePart<PostSave<User>> {
 *     @Override
 *     public Terms terms() {
 *         return Terms.DEFAULT.from(User.class).at(Phase.BEFORE_COMMIT);
 *     }
 *
 *     @Override
 *     public ReceiverEntry receiver() {
 *         return new ReceiverEntry("mail.welcome", 0);
 *     }
 *
 *     @Override
 *     public Durability durability() {
 *         return Durability.DEFAULT.formerly("mail.hello").attempts(5).timeout(Duration.ofSeconds(30));
 *     }
 *
 *     @Override
 *     public Class<?> signal() {
 *         return PostSave.class;
 *     }
 *
 *     @Override
 *     public List<String> arguments() {
 *         return List.of("instance");
 *     }
 *
 *     @Override
 *     public void deliver(PostSave<User> signal, DeliveryInfo delivery) {
 *         instance.get().welcome(signal.instance(), delivery);
 *     }
 * }
 * }</pre>
 *
 * <p>It inherits {@code send} and {@code call}, which record the call. They are called before the commit, when the net effect
 * of the transaction is known.
 */
final class DurablePartGenerator {

    private static final String API = "dev.signalbox.durable";
    private static final String SPI = API + ".spi";
    private static final ClassName PART = ClassName.get(SPI, "DurablePart");
    private static final ClassName CALLS = ClassName.get(SPI, "DurableCalls");
    private static final ClassName DURABILITY = ClassName.get(SPI, "Durability");
    private static final ClassName DELIVERY_INFO = ClassName.get(API, "DeliveryInfo");
    private static final ClassName DURATION = ClassName.get(Duration.class);
    private static final TypeName CLASS =
            ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
    private static final TypeName NAMES = ParameterizedTypeName.get(List.class, String.class);

    private final OwnerModel owner;
    private final PartModel part;
    private final PartGenerator plain;
    private final Call call;
    private final DurableAnnotation annotation;

    /**
     * Generates one part.
     *
     * @param plain generates what a durable receiver has in common with others
     */
    DurablePartGenerator(OwnerModel owner, PartModel part, PartGenerator plain) {
        this.owner = owner;
        this.part = part;
        this.plain = plain;
        this.call = part.calls().get(0);
        this.annotation = Objects.requireNonNull(call.receiver().durable());
    }

    TypeSpec generate(GeneratedMarks marks) {
        ParameterSpec signal = plain.signal();
        MethodSpec.Builder components = MethodSpec.constructorBuilder()
                .addParameter(ParameterizedTypeName.get(ClassName.get(Instance.class), CALLS), calls());
        if (part.callsInstances()) {
            components.addParameter(plain.instance());
        }
        TypeSpec.Builder record = TypeSpec.recordBuilder(part.name())
                .addAnnotations(marks.nested())
                .addModifiers(Modifier.PRIVATE)
                .addSuperinterface(ParameterizedTypeName.get(PART, signal.type()))
                .recordConstructor(components.build())
                .addMethod(PartGenerator.termsMethod(plain.terms()))
                .addMethod(plain.receiver())
                .addMethod(BinderGenerator.override("durability", DURABILITY)
                        .addCode("return $L;\n", durability())
                        .build())
                .addMethod(BinderGenerator.override("signal", CLASS)
                        .addCode(
                                "return $T.class;\n",
                                ClassName.get(part.signal().element()))
                        .build())
                .addMethod(BinderGenerator.override("arguments", NAMES)
                        .addCode("return $L;\n", arguments())
                        .build());
        if (!calls().equals("calls")) {
            record.addMethod(
                    BinderGenerator.override("calls", ParameterizedTypeName.get(ClassName.get(Instance.class), CALLS))
                            .addCode("return $L;\n", calls())
                            .build());
        }
        if (part.isConditional()) {
            record.addMethod(plain.accepts());
        }
        return record.addMethod(PartGenerator.calling(part, "deliver", TypeName.VOID)
                        .addParameter(signal)
                        .addParameter(DELIVERY_INFO, owner.variable("delivery"))
                        .addCode("$L;\n", plain.invocation(call))
                        .build())
                .build();
    }

    /** How the binder makes the part. */
    CodeBlock construction() {
        CodeBlock calls = CodeBlock.of("$L.of($T.class, $T::missing)", owner.variable("instances"), CALLS, CALLS);
        return part.callsInstances()
                ? CodeBlock.of("new $L($L,$W$L)", part.name(), calls, plain.instanceSupply())
                : CodeBlock.of("new $L($L)", part.name(), calls);
    }

    private String calls() {
        return owner.variable("calls");
    }

    private CodeBlock durability() {
        CodeBlock.Builder said = CodeBlock.builder().add("$T.DEFAULT", DURABILITY);
        if (!annotation.formerly().isEmpty()) {
            said.add(
                    "$Z.formerly($L)",
                    annotation.formerIds().stream()
                            .map(each -> CodeBlock.of("$S", each))
                            .collect(CodeBlock.joining(", ")));
        }
        if (annotation.attempts().is() != 0) {
            said.add("$Z.attempts($L)", annotation.attempts().is());
        }
        add(said, "backoff", annotation.backoff());
        add(said, "maxBackoff", annotation.maxBackoff());
        add(said, "timeout", annotation.timeout());
        if (call.arguments().stream().anyMatch(this::takesAbsentEntity)) {
            said.add("$Z.withoutEntity()");
        }
        return said.build();
    }

    private static void add(CodeBlock.Builder said, String name, At<WrittenDuration> written) {
        written.is().duration().ifPresent(each -> said.add("$Z.$L($L)", name, duration(each)));
    }

    private static CodeBlock duration(Duration duration) {
        if (duration.equals(Duration.ofMinutes(duration.toMinutes()))) {
            return CodeBlock.of("$T.ofMinutes($L)", DURATION, duration.toMinutes());
        }
        if (duration.equals(Duration.ofSeconds(duration.toSeconds()))) {
            return CodeBlock.of("$T.ofSeconds($L)", DURATION, duration.toSeconds());
        }
        return CodeBlock.of("$T.parse($S)", DURATION, duration);
    }

    /** Without those that conditions alone ask for, which hold when the call is recorded. */
    private CodeBlock arguments() {
        boolean whole = call.arguments().stream().anyMatch(Argument.Whole.class::isInstance);
        Stream<String> taken = call.arguments().stream()
                .filter(Argument.OfComponent.class::isInstance)
                .map(each -> ((Argument.OfComponent) each).component().name());
        return BinderGenerator.listOf((whole ? part.signal().componentNames().stream() : taken.distinct())
                .map(each -> CodeBlock.of("$S", each))
                .toList());
    }

    /** Whether a parameter gets the entity of a model signal, and may be null. */
    private boolean takesAbsentEntity(Argument argument) {
        return argument instanceof Argument.OfComponent given
                && given.component().name().equals("instance")
                && part.signal().binaryName().startsWith("dev.signalbox.model.")
                && isNullable(given.parameter());
    }

    /** By any annotation of that name, be it on the parameter or, as JSpecify's, on its type. */
    private static boolean isNullable(VariableElement parameter) {
        return Stream.concat(
                        parameter.getAnnotationMirrors().stream(), parameter.asType().getAnnotationMirrors().stream())
                .anyMatch(each ->
                        each.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }
}

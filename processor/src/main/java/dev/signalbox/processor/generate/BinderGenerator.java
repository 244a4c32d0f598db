package dev.signalbox.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
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
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.NullUnmarked;

/**
 * Generates the binder of a class:
 *
 * <pre>{@code
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
 *         if (signal.equals("dev.signalbox.model.PostSave")) {
 *             return List.of(new OnPostSaveFromUser());
 *         }
 *         return List.of();
 *     }
 *
 *     @Generated
 *     private record OnPostSaveFromUser() implements SingleReceiver<PostSave<User>> { ... } // see PartGenerator
 * }
 * }</pre>
 */
public final class BinderGenerator {

    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName STRING = ClassName.get(String.class);
    /** The parts of a signal. */
    static final TypeName PARTS = ParameterizedTypeName.get(
            LIST, ParameterizedTypeName.get(ClassName.get(Part.class), WildcardTypeName.subtypeOf(Object.class)));

    private static final AnnotationSpec OVERRIDE =
            AnnotationSpec.builder(Override.class).build();

    private BinderGenerator() {}

    public static TypeSpec generate(OwnerModel owner, Map<String, List<PartModel>> parts, GeneratedMarks marks) {
        SignalSwitch bySignal = new SignalSwitch(
                override("parts", PARTS)
                        .addParameter(STRING, "signal")
                        .addParameter(Instances.class, owner.variable("instances")),
                CodeBlock.of("$T.of()", LIST));
        List<TypeSpec> records = new ArrayList<>();
        parts.forEach((signal, ofSignal) -> {
            List<CodeBlock> made = new ArrayList<>();
            for (PartModel part : ofSignal) {
                PartGenerator generator = new PartGenerator(owner, part);
                if (part.isDurable()) {
                    DurablePartGenerator durable = new DurablePartGenerator(owner, part, generator);
                    records.add(durable.generate(marks));
                    made.add(durable.construction());
                } else {
                    records.add(generator.generate(marks));
                    made.add(generator.construction());
                }
            }
            bySignal.add(signal, listOf(made));
        });
        TypeSpec.Builder binder = TypeSpec.classBuilder(GeneratedNames.binderOf(owner.className()))
                .addJavadoc("Calls the receivers of {@link $T}.\n", owner.className())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Binder.class);
        if (!owner.warnings().isEmpty()) {
            binder.addAnnotation(suppressing(owner.warnings()));
        }
        return binder.addAnnotations(marks.topLevel())
                .addAnnotation(NullUnmarked.class)
                .addMethod(override("owner", STRING)
                        .addCode("return $S;\n", owner.binaryName())
                        .build())
                .addMethods(bySignal.methods())
                .addTypes(records)
                .build();
    }

    /** A list in one line, as far as that goes. */
    static CodeBlock listOf(List<CodeBlock> made) {
        return CodeBlock.of("$T.of($L)", LIST, CodeBlock.join(made, ",$W"));
    }

    /** An annotation that keeps the compiler from these warnings. */
    static AnnotationSpec suppressing(Collection<String> warnings) {
        AnnotationSpec.Builder suppression = AnnotationSpec.builder(SuppressWarnings.class);
        warnings.forEach(each -> suppression.addMember("value", "$S", each));
        return suppression.build();
    }

    /** A method that overrides one. */
    static MethodSpec.Builder override(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned);
    }
}

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
 *             case "dev.signalbox.model.PostSave" -> List.of(new OnPostSave());
 *             default -> List.of();
 *         };
 *     }
 *
 *     @Generated
 *     private record OnPostSave() implements Part<PostSave<User>> { ... } // see PartGenerator
 * }
 * }
 */
public final class BinderGenerator {

    private static final ParameterizedTypeName PARTS = ParameterizedTypeName.get(
            ClassName.get(List.class),
            ParameterizedTypeName.get(ClassName.get(Part.class), WildcardTypeName.subtypeOf(Object.class)));

    private BinderGenerator() {}

    public static TypeSpec generate(OwnerModel owner, Map<String, List<PartModel>> parts, GeneratedMarks marks) {
        TypeSpec.Builder binder = TypeSpec.classBuilder(GeneratedNames.binderOf(owner.className()))
                .addJavadoc("Calls the receivers of {@link $T}.\n", owner.className())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Binder.class)
                .addMethod(override("owner", TypeName.get(String.class))
                        .addStatement("return $S", owner.binaryName())
                        .build());
        if (!owner.warnings().isEmpty()) {
            binder.addAnnotation(suppressing(owner.warnings()));
        }
        binder.addAnnotations(marks.topLevel()).addAnnotation(NullUnmarked.class);
        List<TypeSpec> records = new ArrayList<>();
        return binder.addMethods(parts(owner, parts, marks, records))
                .addTypes(records)
                .build();
    }

    static AnnotationSpec suppressing(Collection<String> warnings) {
        AnnotationSpec.Builder suppression = AnnotationSpec.builder(SuppressWarnings.class);
        warnings.forEach(each -> suppression.addMember("value", "$S", each));
        return suppression.build();
    }

    private static List<MethodSpec> parts(
            OwnerModel owner, Map<String, List<PartModel>> parts, GeneratedMarks marks, List<TypeSpec> records) {
        SignalSwitch bySignal = new SignalSwitch(
                override("parts", PARTS)
                        .addParameter(String.class, "signal")
                        .addParameter(Instances.class, owner.variable("instances")),
                CodeBlock.of("$T.of()", List.class));
        for (Map.Entry<String, List<PartModel>> signal : parts.entrySet()) {
            List<CodeBlock> made = new ArrayList<>();
            for (PartModel part : signal.getValue()) {
                PartGenerator generator = new PartGenerator(owner, part);
                records.add(generator.generate(marks));
                made.add(generator.construction());
            }
            bySignal.add(signal.getKey(), CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(made, ",$W")));
        }
        return bySignal.methods();
    }

    static MethodSpec.Builder override(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned);
    }
}

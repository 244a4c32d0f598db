package dev.signalbox.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.signalbox.spi.Generated;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.NullUnmarked;

/**
 * The annotations by which tools know generated types. JaCoCo and PIT read class files, look at each class by itself and
 * go by the simple name of {@link Generated}. Spring Modulith does so too and knows only Spring's annotation. Error Prone
 * and IDEs read sources and know the JDK's annotation, which is in no class file.
 *
 * @param nested those of a type inside another one
 * @param topLevel those of the type around it
 */
public record GeneratedMarks(List<AnnotationSpec> nested, List<AnnotationSpec> topLevel) {

    /** All annotations in generated code but those of {@code java.lang}, as a processor names what it supports. */
    public static final Set<String> NAMES = Set.of(
            Generated.class.getCanonicalName(),
            NullUnmarked.class.getCanonicalName(),
            "javax.annotation.processing.Generated",
            "org.springframework.aot.generate.Generated");

    private static final ClassName OF_JDK = ClassName.get("javax.annotation.processing", "Generated");
    private static final ClassName OF_SPRING = ClassName.get("org.springframework.aot.generate", "Generated");

    /**
     * The marks that code can name where it is generated: Spring need not be there, and a module need not read the JDK's
     * module that has the annotation.
     *
     * @param source what the type is generated from
     */
    public static GeneratedMarks of(Class<?> generator, Element source, Elements elements) {
        ModuleElement module = elements.getModuleOf(source);
        List<AnnotationSpec> nested = new ArrayList<>();
        nested.add(AnnotationSpec.builder(Generated.class).build());
        if (elements.getTypeElement(module, OF_SPRING.canonicalName()) != null) {
            nested.add(AnnotationSpec.builder(OF_SPRING).build());
        }
        List<AnnotationSpec> topLevel = new ArrayList<>(nested);
        if (elements.getTypeElement(module, OF_JDK.canonicalName()) != null) {
            topLevel.add(AnnotationSpec.builder(OF_JDK)
                    .addMember("value", "$S", generator.getName())
                    .build());
        }
        return new GeneratedMarks(nested, topLevel);
    }
}

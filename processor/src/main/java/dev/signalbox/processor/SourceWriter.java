package dev.signalbox.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.signalbox.spi.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Writes what was generated. Nobody else uses the {@link Filer}. */
final class SourceWriter {

    private final Filer filer;
    private final Elements elements;

    SourceWriter(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /**
     * Writes a class.
     *
     * @param sources the classes that it was made from, for incremental builds
     */
    void write(String packageName, TypeSpec type, Collection<? extends Element> sources) {
        TypeSpec.Builder marked = type.toBuilder();
        sources.forEach(marked::addOriginatingElement);
        if (isGeneratedVisible(sources)) {
            marked.addAnnotation(AnnotationSpec.builder(Generated.class)
                    .addMember("value", "$S", SignalboxProcessor.class.getName())
                    .build());
        }
        try {
            JavaFile.builder(packageName, marked.build())
                    .skipJavaLangImports(true)
                    .indent("    ")
                    .build()
                    .writeTo(filer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the line by which the core finds the registries. */
    void writeService(Collection<String> registries) {
        try (Writer file = filer.createResource(
                        StandardLocation.CLASS_OUTPUT, "", "META-INF/services/" + Registry.class.getName())
                .openWriter()) {
            for (String each : registries) {
                file.write(each + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The annotation is in a module of its own, which modular user code need not read. */
    private boolean isGeneratedVisible(Collection<? extends Element> sources) {
        return sources.stream()
                .map(elements::getModuleOf)
                .allMatch(module -> elements.getTypeElement(module, Generated.class.getName()) != null);
    }
}

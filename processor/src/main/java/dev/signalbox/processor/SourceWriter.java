package dev.signalbox.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
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
     * @param generator what made it
     * @param sources the classes that it was made from, for incremental builds
     */
    void write(String packageName, TypeSpec type, Class<?> generator, Collection<? extends Element> sources) {
        TypeSpec.Builder marked = type.toBuilder();
        sources.forEach(marked::addOriginatingElement);
        if (isGeneratedVisible(sources)) {
            marked.addAnnotation(AnnotationSpec.builder(Generated.class)
                    .addMember("value", "$S", generator.getName())
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

    void writeResource(String path, String text) {
        try (Writer file =
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", path).openWriter()) {
            file.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an earlier compilation wrote, or nothing. */
    String readResource(String path) {
        try {
            return filer.getResource(StandardLocation.CLASS_OUTPUT, "", path)
                    .getCharContent(true)
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** The annotation is in a module of its own, which modular user code need not read. */
    private boolean isGeneratedVisible(Collection<? extends Element> sources) {
        return sources.stream()
                .map(elements::getModuleOf)
                .allMatch(module -> elements.getTypeElement(module, Generated.class.getName()) != null);
    }
}

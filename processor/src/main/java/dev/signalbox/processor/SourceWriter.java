package dev.signalbox.processor;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes what was generated. Nobody else uses the {@link Filer}. */
final class SourceWriter {

    private final Filer filer;

    SourceWriter(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes a class.
     *
     * @param sources the classes that it was made from, for incremental builds
     */
    void write(String packageName, TypeSpec type, Collection<? extends Element> sources) {
        TypeSpec.Builder traced = type.toBuilder();
        sources.forEach(traced::addOriginatingElement);
        try {
            JavaFile.builder(packageName, traced.build())
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
}

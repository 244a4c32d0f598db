package dev.signalbox.processor.compiler;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes what was generated. No other class uses the {@link Filer}. */
public final class SourceWriter {

    private static final String IMPORT_OF_JAVA_LANG = "\nimport java.lang.";

    private final Filer filer;
    private final Elements elements;
    private final SourceModule output;
    private final Map<String, Boolean> isClass = new HashMap<>();

    /**
     * Prepares to write.
     *
     * @param output the module whose folder the files go to, where each has one
     */
    public SourceWriter(ProcessingEnvironment environment, SourceModule output) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.output = output;
    }

    /**
     * Writes a class.
     *
     * @param sources the classes that it was made from, for incremental builds
     * @return false if another processor has just written one of that name
     */
    public boolean write(String packageName, TypeSpec type, Collection<? extends Element> sources) {
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        StringBuilder text = new StringBuilder(
                JavaFile.builder(packageName, type).indent("    ").build().toString());
        removeNeedlessImports(text, prefix);
        try (Writer file = filer.createSourceFile(folder() + prefix + type.name(), sources.toArray(Element[]::new))
                .openWriter()) {
            file.append(text);
            return true;
        } catch (FilerException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps {@code import java.lang.String} where the package has a class {@code String} of its own. */
    private void removeNeedlessImports(StringBuilder text, String prefix) {
        int start = text.indexOf(IMPORT_OF_JAVA_LANG);
        while (start >= 0) {
            int end = text.indexOf(";", start);
            if (isClass(prefix + text.substring(start + IMPORT_OF_JAVA_LANG.length(), end))) {
                start = end;
            } else {
                text.delete(start, end + 1);
            }
            start = text.indexOf(IMPORT_OF_JAVA_LANG, start);
        }
    }

    private boolean isClass(String name) {
        return isClass.computeIfAbsent(name, each -> output.find(each, elements) != null);
    }

    /** A resource that is about to be written. Throws a {@link FilerException} if another processor is to write it. */
    public FileObject resource(String path) throws IOException {
        return filer.createResource(StandardLocation.CLASS_OUTPUT, folder(), path);
    }

    public void writeResource(String path, String text) {
        try {
            write(resource(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(FileObject resource, String text) {
        try (Writer file = resource.openWriter()) {
            file.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an earlier compilation wrote, or nothing. */
    public String readResource(String path) {
        try {
            return filer.getResource(StandardLocation.CLASS_OUTPUT, folder(), path)
                    .getCharContent(true)
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** What there is in a folder of the module path, or nothing: javac finds nothing in jars, and throws without a path. */
    public String readResource(String path, SourceModule module) {
        try {
            return filer.getResource(StandardLocation.MODULE_PATH, module.name() + "/", path)
                    .getCharContent(true)
                    .toString();
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    private String folder() {
        return output.isNamed() ? output.name() + "/" : "";
    }
}

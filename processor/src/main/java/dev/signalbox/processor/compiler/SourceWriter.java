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

/** Writes generated files. No other class uses the {@link Filer}. */
public final class SourceWriter {

    private static final String IMPORT_OF_JAVA_LANG = "\nimport java.lang.";

    private final Filer filer;
    private final Elements elements;
    private final SourceModule output;
    private final Map<String, Boolean> isClass = new HashMap<>();

    /**
     * Makes a writer.
     *
     * @param output the module into whose folder the files are written, if each module has its own
     */
    public SourceWriter(ProcessingEnvironment environment, SourceModule output) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.output = output;
    }

    /**
     * Writes a class.
     *
     * @param sources the classes from which it was made, for incremental builds
     * @return false if another processor has written a class of this name
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

    /**
     * Removes imports from {@code java.lang}, except {@code import java.lang.String} and the like if the package has
     * its own class {@code String}.
     */
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

    /** Creates a resource. Throws a {@link FilerException} if another processor has created it. */
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

    /** The text that an earlier compilation wrote; empty if there is none. */
    public String readResource(String path) {
        try {
            return filer.getResource(StandardLocation.CLASS_OUTPUT, folder(), path)
                    .getCharContent(true)
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * The text of a file in a folder of the module path; empty if there is none. Also empty for jars, where javac finds
     * no files, and without a module path, where javac throws.
     */
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

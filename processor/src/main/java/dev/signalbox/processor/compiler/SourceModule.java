package dev.signalbox.processor.compiler;

import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The module of classes.
 *
 * @param name its name; empty if it has none. The name is kept because an element is only valid in one round
 */
public record SourceModule(String name) {

    /** The module of an element. Before Java 9 there is none. */
    public static SourceModule of(Element element, Elements elements) {
        ModuleElement module = elements.getModuleOf(element);
        return new SourceModule(module == null ? "" : module.getQualifiedName().toString());
    }

    /**
     * Written out, as {@link #hashCode}: where it is left to the JVM, that makes it in the compilation that calls it. The
     * first of a record takes it 20 ms, further ones a few, so no record of this processor is a key or is compared.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceModule module && module.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    public boolean isNamed() {
        return !name.isEmpty();
    }

    /**
     * Looks up a class as seen from this module, because modules that do not read each other may have classes of the
     * same name.
     */
    @Nullable
    public TypeElement find(String canonicalName, Elements elements) {
        ModuleElement module = isNamed() ? elements.getModuleElement(name) : null;
        return module == null ? elements.getTypeElement(canonicalName) : elements.getTypeElement(module, canonicalName);
    }
}

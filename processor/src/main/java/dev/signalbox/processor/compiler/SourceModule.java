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

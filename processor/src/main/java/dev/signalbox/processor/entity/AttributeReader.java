package dev.signalbox.processor.entity;

import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.model.Getter;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the attributes of an entity class at compile time: the names and types of its fields and getters. Looks at
 * both, because another tool such as Lombok may add one of them; the other is then in the source.
 */
public final class AttributeReader {

    private final TypeResolver types;

    public AttributeReader(TypeResolver types) {
        this.types = types;
    }

    /** The attributes of all these classes. Empty if one of them is abstract, because its subclasses may have more. */
    public List<String> read(List<TypeMirror> classes) {
        NavigableSet<String> names = new TreeSet<>();
        for (TypeMirror each : classes) {
            if (!(each instanceof DeclaredType type)
                    || type.asElement().getModifiers().contains(Modifier.ABSTRACT)) {
                return List.of();
            }
            add(type, names);
        }
        return new ArrayList<>(names);
    }

    private void add(DeclaredType type, NavigableSet<String> names) {
        TypeElement element = (TypeElement) type.asElement();
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (!field.getModifiers().contains(Modifier.STATIC)) {
                names.add(field.getSimpleName().toString());
                addCollections(field, field.getSimpleName() + ".", names);
            }
        }
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            if (method.getParameters().isEmpty()) {
                Getter.attribute(method.getSimpleName()).ifPresent(names::add);
            }
        }
        types.supertypes(type).forEach(each -> add(each, names));
    }

    /** Adds the collections of an embeddable: {@code address.tags}. Its other attributes are not told separately. */
    private static void addCollections(VariableElement embedded, String path, NavigableSet<String> names) {
        if (!(embedded.asType() instanceof DeclaredType type)
                || !Annotations.of(type.asElement()).has("jakarta.persistence.Embeddable")) {
            return;
        }
        for (VariableElement each : ElementFilter.fieldsIn(type.asElement().getEnclosedElements())) {
            if (Annotations.of(each).has("jakarta.persistence.ElementCollection")) {
                names.add(path + each.getSimpleName());
            }
        }
    }
}

package dev.signalbox.processor.read;

import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.model.Accessor;
import dev.signalbox.processor.model.Getter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * The accessors that Lombok makes from fields. If Lombok runs after this processor, only its annotations show them.
 * Names that {@code lombok.config} changes are not known.
 */
final class LombokGetters {

    private static final String GETTER = "lombok.Getter";
    private static final String ACCESSORS = "lombok.experimental.Accessors";
    private static final Set<String> OF_ALL_FIELDS = Set.of(GETTER, "lombok.Data", "lombok.Value");

    private LombokGetters() {}

    static List<Accessor> of(TypeElement type) {
        Annotations ofType = Annotations.of(type);
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(each -> !each.getModifiers().contains(Modifier.STATIC))
                .flatMap(each -> accessor(each, ofType).stream())
                .toList();
    }

    private static Optional<Accessor> accessor(VariableElement field, Annotations ofType) {
        Annotations ofField = Annotations.of(field);
        boolean made = ofField.has(GETTER) ? isPublic(ofField) : ofType.hasAny(OF_ALL_FIELDS) && isPublic(ofType);
        Annotations naming = ofField.has(ACCESSORS) ? ofField : ofType;
        if (!made || naming.written(ACCESSORS, "prefix").isPresent()) {
            return Optional.empty();
        }
        String name = field.getSimpleName().toString();
        if (naming.written(ACCESSORS, "fluent").filter(Boolean.TRUE::equals).isPresent()) {
            return Optional.of(new Accessor(name, name, field));
        }
        String method = methodFor(field, name);
        String argument = method.equals(name) ? Getter.attribute(name).orElse(name) : name;
        return Optional.of(new Accessor(argument, method, field));
    }

    private static boolean isPublic(Annotations annotations) {
        return annotations
                .written(GETTER, "value")
                .filter(level -> !level.toString().endsWith("PUBLIC"))
                .isEmpty();
    }

    private static String methodFor(VariableElement field, String name) {
        if (field.asType().getKind() != TypeKind.BOOLEAN) {
            return "get" + capitalized(name);
        }
        return name.startsWith("is") && Getter.attribute(name).isPresent() ? name : "is" + capitalized(name);
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

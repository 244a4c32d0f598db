package dev.signalbox.processor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Constructors that Lombok puts in the place of the one that every class has without any. It changes the class where other
 * processors do not see it, so that only its annotations tell.
 */
final class LombokConstructors {

    private static final String NONE = "lombok.NoArgsConstructor";
    private static final Set<String> OF_ALL_FIELDS =
            Set.of("lombok.AllArgsConstructor", "lombok.Value", "lombok.Builder", "lombok.experimental.SuperBuilder");
    private static final Set<String> OF_REQUIRED_FIELDS = Set.of("lombok.RequiredArgsConstructor", "lombok.Data");

    private LombokConstructors() {}

    /**
     * Whether the class will have no constructor without parameters, though it seems to have one. A final field counts as
     * a parameter even if it has a value already: processors see no values but constants.
     */
    static boolean replaceTheDefault(TypeElement owner) {
        Set<String> annotations = annotations(owner);
        if (annotations.contains(NONE)) {
            return false;
        }
        List<VariableElement> fields = ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                .filter(each -> !each.getModifiers().contains(Modifier.STATIC) && each.getConstantValue() == null)
                .toList();
        if (annotations.stream().anyMatch(OF_ALL_FIELDS::contains)) {
            return !fields.isEmpty();
        }
        return annotations.stream().anyMatch(OF_REQUIRED_FIELDS::contains)
                && fields.stream().anyMatch(LombokConstructors::isRequired);
    }

    private static boolean isRequired(VariableElement field) {
        return field.getModifiers().contains(Modifier.FINAL)
                || annotations(field).contains("lombok.NonNull");
    }

    private static Set<String> annotations(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(each -> ((TypeElement) each.getAnnotationType().asElement())
                        .getQualifiedName()
                        .toString())
                .collect(Collectors.toSet());
    }
}

package dev.signalbox.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * The fields that contain the only object of a class: {@code INSTANCE} of a Kotlin {@code object} and of many Java
 * classes, the only constant of an enum, and the field that a Kotlin class has for its companion object. That field has
 * the name of the companion's class.
 */
final class Singletons {

    private static final String INSTANCE = "INSTANCE";

    private Singletons() {}

    static Optional<VariableElement> of(TypeElement type) {
        return Stream.of(ownInstance(type), onlyConstant(type), companion(type))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<VariableElement> ownInstance(TypeElement type) {
        return constants(type, type)
                .filter(each -> each.getSimpleName().contentEquals(INSTANCE))
                .findFirst();
    }

    private static Optional<VariableElement> onlyConstant(TypeElement type) {
        List<VariableElement> constants = constants(type, type)
                .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
                .toList();
        return constants.size() == 1 ? Optional.of(constants.get(0)) : Optional.empty();
    }

    private static Optional<VariableElement> companion(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement around
                ? constants(around, type)
                        .filter(each -> each.getSimpleName().equals(type.getSimpleName()))
                        .findFirst()
                : Optional.empty();
    }

    /** The constants of a class that have this type and are visible in its package. */
    private static Stream<VariableElement> constants(TypeElement owner, TypeElement type) {
        return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                .filter(each -> isConstant(each)
                        && each.asType() instanceof DeclaredType declared
                        && declared.asElement().equals(type));
    }

    private static boolean isConstant(Element field) {
        return field.getModifiers().contains(Modifier.STATIC)
                && field.getModifiers().contains(Modifier.FINAL)
                && !field.getModifiers().contains(Modifier.PRIVATE);
    }
}

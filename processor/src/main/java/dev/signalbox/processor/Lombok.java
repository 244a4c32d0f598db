package dev.signalbox.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * What Lombok makes of a class. It changes the class where other processors do not see it, so that only its annotations
 * tell.
 */
final class Lombok {

    private static final Predicate<VariableElement> ANY_FIELD = field -> true;

    private static final Predicate<VariableElement> REQUIRED_FIELD = field ->
            field.getModifiers().contains(Modifier.FINAL) || mirrors(field).containsKey("lombok.NonNull");

    private static final Predicate<VariableElement> NO_FIELD = field -> false;

    private final Map<String, AnnotationMirror> annotations;
    private final List<VariableElement> fields;

    private Lombok(TypeElement type) {
        annotations = mirrors(type);
        fields = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(each -> !each.getModifiers().contains(Modifier.STATIC) && each.getConstantValue() == null)
                .toList();
    }

    private static Map<String, AnnotationMirror> mirrors(Element element) {
        return element.getAnnotationMirrors().stream()
                .collect(Collectors.toMap(
                        each -> ((TypeElement) each.getAnnotationType().asElement())
                                .getQualifiedName()
                                .toString(),
                        each -> each,
                        (one, repeated) -> one));
    }

    /** Whether all members of the class will be static. */
    static boolean isUtilityClass(Element type) {
        return mirrors(type).containsKey("lombok.experimental.UtilityClass");
    }

    /**
     * Whether the class will have a constructor without parameters that its package can call. A final field counts as a
     * parameter even if it has a value already: processors see no values but constants.
     *
     * @param declared whether the class declares constructors
     * @return nothing if only those matter that the class has by itself
     */
    static Optional<Boolean> isConstructible(TypeElement type, boolean declared) {
        List<Constructor> made = new Lombok(type).constructors(declared).toList();
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(made.stream().anyMatch(each -> each.visible() && each.empty()));
    }

    private record Constructor(boolean empty, boolean visible) {}

    private Stream<Constructor> constructors(boolean declared) {
        boolean asked = Stream.of("NoArgs", "RequiredArgs", "AllArgs").anyMatch(each -> has(each + "Constructor"));
        boolean built = has("Builder") || has("experimental.SuperBuilder");
        Stream<Constructor> named = Stream.of(
                        made("NoArgsConstructor", "staticName", NO_FIELD),
                        made("RequiredArgsConstructor", "staticName", REQUIRED_FIELD),
                        made("AllArgsConstructor", "staticName", ANY_FIELD))
                .flatMap(Optional::stream);
        // These make none beside another one.
        Stream<Constructor> implied = declared || asked || built
                ? Stream.of()
                : Stream.of(
                                made("Data", "staticConstructor", REQUIRED_FIELD),
                                made("Value", "staticConstructor", ANY_FIELD))
                        .flatMap(Optional::stream);
        Stream<Constructor> builders = Stream.of(
                        declared || asked ? Optional.<Constructor>empty() : made("Builder", "", ANY_FIELD),
                        has("experimental.SuperBuilder")
                                ? Optional.of(new Constructor(false, false))
                                : Optional.<Constructor>empty())
                .flatMap(Optional::stream);
        return Stream.of(named, implied, builders).flatMap(each -> each);
    }

    /**
     * The constructor that an annotation asks for.
     *
     * @param factory the attribute that names a static method to be used instead, which makes the constructor private
     * @param parameters the fields that it has parameters for
     */
    private Optional<Constructor> made(String annotation, String factory, Predicate<VariableElement> parameters) {
        if (!has(annotation) || access(annotation).equals("NONE")) {
            return Optional.empty();
        }
        boolean visible = !access(annotation).equals("PRIVATE")
                && value(annotation, factory).filter(each -> !each.isEmpty()).isEmpty();
        return Optional.of(new Constructor(fields.stream().noneMatch(parameters), visible));
    }

    private boolean has(String annotation) {
        return annotations.containsKey("lombok." + annotation);
    }

    /** {@code @Builder} has one too, which is that of the builder. */
    private String access(String annotation) {
        return annotation.equals("Builder")
                ? "PUBLIC"
                : value(annotation, "access").orElse("PUBLIC");
    }

    private Optional<String> value(String annotation, String attribute) {
        return annotations.get("lombok." + annotation).getElementValues().entrySet().stream()
                .filter(each -> each.getKey().getSimpleName().contentEquals(attribute))
                .map(each -> simpleName(each.getValue().getValue()))
                .findFirst();
    }

    private static String simpleName(Object value) {
        return value instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : value.toString();
    }
}

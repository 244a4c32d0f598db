package dev.signalbox.processor.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Predicts what Lombok will add to a class, from Lombok's annotations. Other processors do not see the changes
 * themselves.
 */
public final class Lombok {

    private final Map<String, AnnotationMirror> annotations;
    private final boolean anyField;
    private final boolean anyRequired;

    private Lombok(TypeElement type) {
        annotations = mirrors(type);
        List<VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(each -> !each.getModifiers().contains(Modifier.STATIC) && each.getConstantValue() == null)
                .toList();
        anyField = !fields.isEmpty();
        anyRequired = fields.stream().anyMatch(Lombok::isRequired);
    }

    private static boolean isRequired(VariableElement field) {
        return field.getModifiers().contains(Modifier.FINAL) || mirrors(field).containsKey("lombok.NonNull");
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
    public static boolean isUtilityClass(@Nullable Element type) {
        return type != null && mirrors(type).containsKey("lombok.experimental.UtilityClass");
    }

    /**
     * Whether the class will have a constructor without parameters that its package can call. A final field counts as a
     * parameter even if it has an initial value, because processors see only the values of constants.
     *
     * @param declared whether the class declares constructors
     * @return empty if Lombok adds no constructor
     */
    public static Optional<Boolean> isConstructible(TypeElement type, boolean declared) {
        List<Constructor> made = new Lombok(type).constructors(declared);
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(made.stream().anyMatch(each -> each.visible() && each.empty()));
    }

    private record Constructor(boolean empty, boolean visible) {}

    private List<Constructor> constructors(boolean declared) {
        List<Optional<Constructor>> made = new ArrayList<>();
        made.add(made("NoArgsConstructor", "staticName", false));
        made.add(made("RequiredArgsConstructor", "staticName", anyRequired));
        made.add(made("AllArgsConstructor", "staticName", anyField));
        // The other annotations add no constructor if there is one already.
        boolean alone = !declared
                && Stream.of("NoArgs", "RequiredArgs", "AllArgs").noneMatch(each -> has(each + "Constructor"));
        if (has("experimental.SuperBuilder")) {
            made.add(Optional.of(new Constructor(false, false)));
        } else if (alone && has("Builder")) {
            made.add(made("Builder", "", anyField));
        } else if (alone) {
            made.add(made("Data", "staticConstructor", anyRequired));
            made.add(made("Value", "staticConstructor", anyField));
        }
        return made.stream().flatMap(Optional::stream).toList();
    }

    /**
     * The constructor that an annotation adds.
     *
     * @param factory the attribute that names a static factory method; if it is set, the constructor is private
     * @param parameters whether the constructor has parameters
     */
    private Optional<Constructor> made(String annotation, String factory, boolean parameters) {
        if (!has(annotation) || access(annotation).equals("NONE")) {
            return Optional.empty();
        }
        boolean visible = !access(annotation).equals("PRIVATE")
                && value(annotation, factory).filter(each -> !each.isEmpty()).isEmpty();
        return Optional.of(new Constructor(!parameters, visible));
    }

    private boolean has(String annotation) {
        return annotations.containsKey("lombok." + annotation);
    }

    /**
     * The access of the constructor. {@code @Builder} has an attribute {@code access}, too, but it means the builder.
     */
    private String access(String annotation) {
        return annotation.equals("Builder")
                ? "PUBLIC"
                : value(annotation, "access").orElse("PUBLIC");
    }

    private Optional<String> value(String annotation, String attribute) {
        return Stream.ofNullable(annotations.get("lombok." + annotation))
                .flatMap(each -> each.getElementValues().entrySet().stream())
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

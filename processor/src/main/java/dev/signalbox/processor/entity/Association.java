package dev.signalbox.processor.entity;

import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.model.Accessor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * An association, as a field or getter declares it.
 *
 * @param target the type of the associated entities
 * @param inverse whether the other side saves it ({@code mappedBy})
 * @param readOnly whether it is a collection with columns that are never written
 * @param collection whether it can have several entities
 * @param manyToMany whether it is declared as many-to-many: several instances can refer to the same entity by it
 */
public record Association(
        TypeMirror target, boolean inverse, boolean readOnly, boolean collection, boolean manyToMany) {

    private static final String MANY_TO_MANY = "jakarta.persistence.ManyToMany";
    private static final Set<String> COLLECTIONS =
            Set.of("jakarta.persistence.OneToMany", MANY_TO_MANY, "org.hibernate.annotations.ManyToAny");
    private static final List<String> WITH_TWO_SIDES =
            List.of("jakarta.persistence.OneToMany", MANY_TO_MANY, "jakarta.persistence.OneToOne");

    /** Whether it is a collection that is saved with its owner. */
    public boolean isSaved() {
        return collection && !inverse && !readOnly;
    }

    public static Optional<Association> of(Element member) {
        Annotations annotations = Annotations.of(member);
        boolean collection = annotations.hasAny(COLLECTIONS);
        if (!collection && !annotations.hasAny(WITH_TWO_SIDES)) {
            return Optional.empty();
        }
        boolean inverse = WITH_TWO_SIDES.stream()
                .anyMatch(each -> annotations
                        .written(each, "mappedBy")
                        .filter(name -> !name.equals(""))
                        .isPresent());
        return Optional.of(new Association(
                target(member, annotations),
                inverse,
                collection && isNever(annotations, "updatable") && isNever(annotations, "insertable"),
                collection,
                annotations.has(MANY_TO_MANY)));
    }

    /** Whether each join column has this attribute set to false. */
    private static boolean isNever(Annotations annotations, String attribute) {
        List<Optional<Object>> written = annotations
                .eachWritten("jakarta.persistence.JoinColumn", "jakarta.persistence.JoinColumns", attribute)
                .toList();
        return !written.isEmpty()
                && written.stream()
                        .allMatch(each -> each.filter(Boolean.FALSE::equals).isPresent());
    }

    private static TypeMirror target(Element member, Annotations annotations) {
        return WITH_TWO_SIDES.stream()
                .flatMap(each -> annotations.written(each, "targetEntity").stream())
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .findFirst()
                .orElseGet(() -> element(Accessor.typeIn(member.asType())));
    }

    /** The type of the elements of a collection, or of the values of a map. */
    private static TypeMirror element(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType();
        }
        if (!(type instanceof DeclaredType declared)
                || declared.getTypeArguments().isEmpty()) {
            return type;
        }
        return declared.getTypeArguments().get(declared.getTypeArguments().size() - 1);
    }
}

package dev.signalbox.processor.entity;

import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.model.Getter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Reads how entities are mapped. If an entity's id has no annotation, its mapping is not known, because it may be in
 * {@code orm.xml}. If the id is at a field, only annotations at fields count; if it is at a getter, only those at
 * getters. {@code @Access} makes exceptions.
 */
public final class EntityReader {

    private static final String ACCESS = "jakarta.persistence.Access";
    private static final String TRANSIENT = "jakarta.persistence.Transient";
    private static final Set<String> PERSISTENT =
            Set.of("jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass");
    public static final Set<String> IDS = Set.of("jakarta.persistence.Id", "jakarta.persistence.EmbeddedId");

    private final TypeResolver types;

    public EntityReader(TypeResolver types) {
        this.types = types;
    }

    /** Reads an entity or mapped superclass. Empty if its annotations do not give the mapping. */
    public Optional<EntityModel> read(TypeElement type) {
        List<TypeElement> mapped = mappedClasses(type);
        return idMember(mapped).map(id -> {
            Map<String, EntityModel.Attribute> attributes = new LinkedHashMap<>();
            for (TypeElement each : mapped) {
                attributes(each, id.getKind()).forEach(attributes::putIfAbsent);
            }
            return new EntityModel(type, attributes);
        });
    }

    /** The class and its superclasses with persistent state. */
    private List<TypeElement> mappedClasses(TypeElement type) {
        return Stream.concat(Stream.of(type), types.ancestors(type))
                .filter(each -> Annotations.of(each).hasAny(PERSISTENT))
                .toList();
    }

    private static Optional<Element> idMember(List<TypeElement> classes) {
        return classes.stream()
                .flatMap(each -> members(each).stream())
                .filter(each -> Annotations.of(each).hasAny(IDS))
                .findFirst();
    }

    /** The members that may map an attribute: fields and getters. */
    public static List<Element> members(TypeElement type) {
        List<Element> members = new ArrayList<>(ElementFilter.fieldsIn(type.getEnclosedElements()));
        members.addAll(ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(EntityReader::isGetter)
                .toList());
        members.removeIf(each -> each.getModifiers().contains(Modifier.STATIC));
        return members;
    }

    private static boolean isGetter(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && Getter.attribute(method.getSimpleName()).isPresent();
    }

    private static Map<String, EntityModel.Attribute> attributes(TypeElement type, ElementKind kindOfId) {
        ElementKind kind = accessOf(type).orElse(kindOfId);
        Map<String, List<Element>> byName = new LinkedHashMap<>();
        members(type)
                .forEach(each -> byName.computeIfAbsent(name(each), any -> new ArrayList<>())
                        .add(each));
        Map<String, EntityModel.Attribute> attributes = new LinkedHashMap<>();
        byName.forEach((name, members) -> {
            Optional<Element> mapped = mapped(members, kind);
            if (mapped.isPresent() || members.stream().noneMatch(EntityReader::isMapped)) {
                attributes.put(name, new EntityModel.Attribute(name, mapped.filter(each -> !isTransient(each))));
            }
        });
        return attributes;
    }

    private static Optional<Element> mapped(List<Element> members, ElementKind kind) {
        return members.stream()
                .filter(each -> accessOf(each).isPresent())
                .findFirst()
                .or(() ->
                        members.stream().filter(each -> each.getKind() == kind).findFirst());
    }

    /** The kind of member that {@code @Access} names. */
    private static Optional<ElementKind> accessOf(Element element) {
        return Annotations.of(element)
                .written(ACCESS, "value")
                .map(each -> each.toString().endsWith("PROPERTY") ? ElementKind.METHOD : ElementKind.FIELD);
    }

    private static boolean isTransient(Element member) {
        return member.getModifiers().contains(Modifier.TRANSIENT)
                || Annotations.of(member).has(TRANSIENT);
    }

    private static boolean isMapped(Element member) {
        return Annotations.of(member).byName().keySet().stream()
                .anyMatch(each -> !each.equals(TRANSIENT)
                        && (each.startsWith("jakarta.persistence.") || each.startsWith("org.hibernate.annotations.")));
    }

    private static String name(Element member) {
        String name = member.getSimpleName().toString();
        return member.getKind() == ElementKind.FIELD
                ? name
                : Getter.attribute(name).orElse(name);
    }
}

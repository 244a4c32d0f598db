package dev.signalbox.processor.check.durable;

import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.entity.EntityReader;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.Accessor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a signal what can certainly not be written as JSON and read again. Of classes that are no records nothing is known:
 * Jackson may well read them. What has an annotation for JSON is left to that, but for entities,
 * whose annotations are for web services.
 */
public final class UnrecordableTypes {

    private static final Set<String> ENTITIES =
            Set.of("jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass");

    private static final Set<String> BEANS = Set.of(
            "org.springframework.stereotype.Component",
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.inject.Singleton");

    private static final Set<String> READ_ONCE = Set.of(
            "java.util.stream.BaseStream",
            "java.util.Iterator",
            "java.util.Enumeration",
            "java.util.Spliterator",
            "java.io.InputStream",
            "java.io.Reader");

    private static final Set<String> OF_PROCESS = Set.of(
            "java.io.Closeable",
            "java.lang.ClassLoader",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.sql.Wrapper",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Executor",
            "java.util.concurrent.Future",
            "java.util.concurrent.locks.Lock",
            "javax.sql.CommonDataSource",
            "jakarta.persistence.EntityManager",
            "jakarta.persistence.EntityManagerFactory",
            "jakarta.servlet.ServletContext",
            "jakarta.servlet.ServletRequest",
            "jakarta.servlet.ServletResponse",
            "jakarta.servlet.http.HttpSession",
            "org.hibernate.SharedSessionContract",
            "org.springframework.context.ApplicationContext");

    /** Interfaces of which libraries for JSON know a class. */
    private static final Set<String> KNOWN_INTERFACES = Set.of(
            "java.lang.CharSequence",
            "java.lang.Iterable",
            "java.nio.file.Path",
            "java.util.Map",
            "java.util.Map.Entry");

    /** Types whose type arguments say what they hold. Of other classes it is not known what these stand for. */
    private static final Set<String> CONTAINERS = Set.of(
            "java.lang.Iterable",
            "java.util.Map",
            "java.util.Map.Entry",
            "java.util.Optional",
            "java.util.concurrent.atomic.AtomicReference");

    /** Type arguments may nest without end. */
    private static final int MOST_TYPES = 100;

    /** Where the annotations are by which libraries are told how to write and read JSON. */
    private static final List<String> OF_JSON = List.of(
            "com.fasterxml.jackson.", "com.google.gson.", "io.avaje.jsonb.", "jakarta.json.bind.", "tools.jackson.");

    private final TypeResolver types;
    private final FindingKind kind;

    /**
     * Prepares.
     *
     * @param kind the finding that one may suppress where more is known of a type
     */
    public UnrecordableTypes(TypeResolver types, FindingKind kind) {
        this.types = types;
        this.kind = kind;
    }

    /**
     * Something that cannot be written or read.
     *
     * @param path where it is in the signal: {@code lines.product}
     * @param what what it is
     * @param why why it cannot be recorded
     * @param instead what to write instead
     */
    public record Unrecordable(String path, String what, String why, String instead) {}

    /**
     * The first in an argument; empty if there is none.
     *
     * @param declared what declares the argument, whose annotations count
     */
    public Optional<Unrecordable> in(String path, TypeMirror type, Element declared) {
        return in(path, type, declared, new HashSet<>());
    }

    private Optional<Unrecordable> in(String path, TypeMirror type, Element declared, Set<String> seen) {
        return isForJson(declared) ? Optional.empty() : in(path, type, seen);
    }

    private Optional<Unrecordable> in(String path, @Nullable TypeMirror type, Set<String> seen) {
        if (type instanceof ArrayType array) {
            return in(path, array.getComponentType(), seen);
        }
        if (type instanceof WildcardType wildcard) {
            return in(path, wildcard.getExtendsBound(), seen);
        }
        if (type instanceof TypeVariable variable) {
            return in(path, variable.getUpperBound(), seen);
        }
        if (!(type instanceof DeclaredType declared) || type.getKind() == TypeKind.ERROR) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) declared.asElement();
        if (isAny(element, ENTITIES)) {
            return Optional.of(entity(path, element));
        }
        if (isForJson(element) || seen.size() > MOST_TYPES || !seen.add(declared.toString())) {
            return Optional.empty();
        }
        return itself(path, element).or(() -> inside(path, declared, element, seen));
    }

    /** In what a container holds, in the components of a record, and in what a sealed type permits. */
    private Optional<Unrecordable> inside(String path, DeclaredType type, TypeElement element, Set<String> seen) {
        if (is(element, CONTAINERS)) {
            return type.getTypeArguments().stream()
                    .flatMap(each -> in(path, each, seen).stream())
                    .findFirst();
        }
        if (element.getKind() == ElementKind.ENUM) {
            return Optional.empty();
        }
        if (element.getKind() == ElementKind.RECORD) {
            return ElementFilter.recordComponentsIn(element.getEnclosedElements()).stream()
                    .flatMap(each -> inComponent(path, type, each, seen).stream())
                    .findFirst();
        }
        return element.getPermittedSubclasses().stream()
                .flatMap(each -> in(path, each, seen).stream())
                .findFirst();
    }

    private Optional<Unrecordable> inComponent(
            String path, DeclaredType type, RecordComponentElement component, Set<String> seen) {
        Element accessor = component.getAccessor();
        TypeMirror of = Accessor.typeIn(types.memberType(type, accessor));
        return in(path + "." + component.getSimpleName(), of, accessor, seen);
    }

    private Optional<Unrecordable> itself(String path, TypeElement element) {
        String name = element.getSimpleName().toString();
        if (isAny(element, BEANS)) {
            return Optional.of(new Unrecordable(
                    path,
                    "the bean " + name,
                    "A container makes it, and the signal would be read again without one",
                    path.equals("sender") && !leavesTheService()
                            ? "Let the sender be a class, of type 'Class<?>'"
                            : "Leave it out"));
        }
        if (leavesTheService() && element.getQualifiedName().contentEquals("java.lang.Class")) {
            return Optional.of(new Unrecordable(
                    path,
                    "a Class",
                    "What arrives would name a class for this service to load, which any sender could choose",
                    "Write an enum that has a constant for each"));
        }
        if (is(element, READ_ONCE)) {
            return Optional.of(new Unrecordable(
                    path,
                    article(name),
                    "What it reads can be read once, by this process",
                    "Write a list, an array or a text of what it reads"));
        }
        if (is(element, OF_PROCESS)) {
            return Optional.of(new Unrecordable(
                    path,
                    article(name),
                    "It exists in this process alone, and the signal may be read by another one, or days later",
                    "Leave it out, or write the values that the receiver needs of it"));
        }
        if (Annotations.of(element).has("java.lang.FunctionalInterface")) {
            return Optional.of(new Unrecordable(
                    path, article(name), "It is code, and values alone are recorded", "Write the value that it gives"));
        }
        if (element.getQualifiedName().contentEquals("java.lang.Object")) {
            return Optional.of(new Unrecordable(
                    path,
                    "an Object",
                    "That does not say as an object of which class to read it again",
                    "Write the type that it has"));
        }
        if (element.getKind() == ElementKind.INTERFACE
                && element.getPermittedSubclasses().isEmpty()
                && !is(element, KNOWN_INTERFACES)) {
            return Optional.of(new Unrecordable(
                    path,
                    "of the interface " + name,
                    "That does not say as an object of which class to read it again",
                    "Write a record; if Jackson or your SignalCodec knows the class, add"
                            + " @SuppressWarnings(\"Signalbox/" + kind.code() + "\")"));
        }
        return Optional.empty();
    }

    /** Otherwise the same application reads what it has written. */
    private boolean leavesTheService() {
        return kind == FindingKind.UNREADABLE_COMPONENT;
    }

    private Unrecordable entity(String path, TypeElement element) {
        return new Unrecordable(
                path,
                "the entity " + element.getSimpleName(),
                "It belongs to the session that loaded it, and would be read again without one",
                "Write its id instead" + idType(element) + ", and load the entity in the receiver");
    }

    /** {@code , of type 'Long'}, as far as annotations tell the type of an entity's id. */
    private String idType(TypeElement entity) {
        return withAncestors(entity)
                .flatMap(each -> EntityReader.members(each).stream())
                .filter(each -> Annotations.of(each).hasAny(EntityReader.IDS))
                .map(each -> ", of type '" + TypeResolver.text(Accessor.typeIn(each.asType())) + "'")
                .findFirst()
                .orElse("");
    }

    private static String article(String name) {
        return ("AEIOU".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    private boolean isAny(TypeElement element, Set<String> annotations) {
        return withAncestors(element)
                .map(Annotations::of)
                .anyMatch(
                        each -> each.hasAny(annotations) || annotations.stream().anyMatch(each::hasMarked));
    }

    private boolean is(TypeElement element, Set<String> names) {
        return withAncestors(element)
                .anyMatch(each -> names.contains(each.getQualifiedName().toString()));
    }

    private Stream<TypeElement> withAncestors(TypeElement element) {
        return Stream.concat(Stream.of(element), types.ancestors(element));
    }

    private static boolean isForJson(Element element) {
        return Annotations.of(element).byName().keySet().stream()
                .anyMatch(name -> OF_JSON.stream().anyMatch(name::startsWith));
    }
}

package dev.signalbox.processor.read;

import dev.signalbox.Signal;
import dev.signalbox.processor.compiler.KotlinStubs;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.compiler.UnresolvedTypeException;
import dev.signalbox.processor.model.Accessor;
import dev.signalbox.processor.model.Getter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Reads the arguments of a signal: the components of a record. For any other type, its accessors, in the style of
 * records ({@code text()}) or beans ({@code getText()}).
 */
final class AccessorReader {

    /** Methods of {@link Object} that a class may override. They are not arguments. */
    private static final Set<String> OF_OBJECT = Set.of("hashCode", "toString", "clone");

    /** Methods that Kotlin adds to a data class, and the names that Kotlin gives to {@code internal} functions. */
    private static final Pattern OF_KOTLIN_ALONE = Pattern.compile("component\\d+|copy|.*\\$.*");

    private final TypeResolver types;
    private final Map<TypeElement, List<Accessor>> known = new HashMap<>();

    AccessorReader(TypeResolver types) {
        this.types = types;
    }

    List<Accessor> read(TypeElement signal) {
        return known.computeIfAbsent(
                signal, any -> signal.getKind() == ElementKind.RECORD ? ofRecord(signal) : ofClass(signal));
    }

    private List<Accessor> ofRecord(TypeElement signal) {
        return signal.getRecordComponents().stream()
                .map(component -> Accessor.of(
                        accessor(signal, component), component.getSimpleName().toString()))
                .toList();
    }

    /**
     * The component's accessor. If a record is read from a class file, javac may give the bridge method instead ({@code
     * Object sender()}), which has the wrong type. The compiler itself reports a record without public accessors.
     */
    private ExecutableElement accessor(TypeElement signal, RecordComponentElement component) {
        List<ExecutableElement> named = ElementFilter.methodsIn(types.members(signal)).stream()
                .filter(each ->
                        each.getParameters().isEmpty() && each.getSimpleName().equals(component.getSimpleName()))
                .toList();
        // Types are compared only where it decides something, because javac reads the classes for it.
        return named.stream()
                .filter(each -> named.size() == 1 || types.isSame(each.getReturnType(), component.asType()))
                .findFirst()
                .or(() -> Optional.ofNullable(component.getAccessor()))
                .filter(each -> each.getModifiers().contains(Modifier.PUBLIC))
                .orElseThrow(() ->
                        new UnresolvedTypeException(signal.getQualifiedName().toString(), null));
    }

    /** One accessor for each argument. If there are two, the one in the style of records. */
    private List<Accessor> ofClass(TypeElement signal) {
        Stream<Accessor> methods = ElementFilter.methodsIn(types.members(signal)).stream()
                .filter(this::isAccessor)
                .map(each -> Accessor.of(each, argument(each)));
        Stream<Accessor> ofLombok = Stream.concat(Stream.of(signal), types.ancestors(signal))
                .flatMap(each -> LombokGetters.of(each).stream());
        Map<String, Accessor> byArgument = new LinkedHashMap<>();
        Stream.concat(methods, ofLombok)
                .filter(each ->
                        !isInheritedFromSignal(each) || signal.getModifiers().contains(Modifier.ABSTRACT))
                .sorted(Comparator.comparing(AccessorReader::isInheritedFromSignal)
                        .thenComparing(each -> !each.isOfRecordStyle()))
                .forEach(each -> byArgument.putIfAbsent(each.argument(), each));
        List<Accessor> accessors = new ArrayList<>(byArgument.values());
        accessors.sort(Comparator.comparingInt((Accessor each) -> position(signal, each))
                .thenComparing(Accessor::argument));
        return accessors;
    }

    /**
     * Whether the accessor is {@link Signal#sender()} itself. It returns null, so it is an argument only of an abstract
     * type, because subtypes may override it.
     */
    private static boolean isInheritedFromSignal(Accessor accessor) {
        return accessor.declared().getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(Signal.class.getName());
    }

    /**
     * The position in the source; inherited accessors come last. Needed because compilers give members in any order.
     */
    private static int position(TypeElement signal, Accessor accessor) {
        int position = signal.getEnclosedElements().indexOf(accessor.declared());
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    private boolean isAccessor(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return method.getParameters().isEmpty()
                && method.getTypeParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.STATIC)
                && method.getThrownTypes().stream().noneMatch(types::isChecked)
                && !OF_OBJECT.contains(name)
                && !(isOfKotlin(method) && OF_KOTLIN_ALONE.matcher(name).matches());
    }

    /** The name of the argument. In Kotlin, a boolean property {@code isHot} has the same name as its method. */
    private static String argument(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        boolean named = name.startsWith("is") && (isOfKotlin(method) || !isBoolean(method));
        return named
                ? name
                : Getter.attribute(name).map(each -> likeField(method, each)).orElse(name);
    }

    /**
     * The name {@code xPos} for {@code getXPos()}, if the class has such a field; by the rule of beans it would be
     * {@code XPos}.
     */
    private static String likeField(ExecutableElement getter, String attribute) {
        String field = Character.toLowerCase(attribute.charAt(0)) + attribute.substring(1);
        return ElementFilter.fieldsIn(declaring(getter).getEnclosedElements()).stream()
                        .anyMatch(each -> each.getSimpleName().contentEquals(field))
                ? field
                : attribute;
    }

    private static boolean isBoolean(ExecutableElement method) {
        return method.getReturnType().getKind() == TypeKind.BOOLEAN
                || method.getReturnType().toString().equals(Boolean.class.getName());
    }

    private static boolean isOfKotlin(Element member) {
        return KotlinStubs.isKotlin(declaring(member));
    }

    private static Element declaring(Element member) {
        return Objects.requireNonNull(member.getEnclosingElement());
    }
}

package dev.signalbox.processor.read;

import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.model.annotated.CrossingModel.Shaped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads what of a record travels to other services: its components, those of the records inside, and the constants of enums. What is the same as
 * JSON has the same shape: {@code int} and {@code Integer}, {@code @Nullable String} and {@code Optional<String>}.
 */
final class ShapeReader {

    private static final Map<String, String> OPTIONAL = Map.of(
            "java.util.OptionalInt", "int", "java.util.OptionalLong", "long", "java.util.OptionalDouble", "double");

    private static final Map<String, String> BOXES = Map.of(
            "Boolean", "boolean",
            "Byte", "byte",
            "Character", "char",
            "Double", "double",
            "Float", "float",
            "Integer", "int",
            "Long", "long",
            "Short", "short");

    private final Map<String, Shaped> shape = new LinkedHashMap<>();

    private ShapeReader() {}

    static List<Shaped> read(TypeElement type) {
        ShapeReader reader = new ShapeReader();
        reader.addComponents("", type, Set.of());
        return List.copyOf(reader.shape.values());
    }

    private void addComponents(String prefix, TypeElement type, Set<TypeElement> around) {
        Set<TypeElement> inside = new HashSet<>(around);
        if (type.getKind() == ElementKind.RECORD && inside.add(type)) {
            ElementFilter.recordComponentsIn(type.getEnclosedElements())
                    .forEach(each -> add(prefix + each.getSimpleName(), each, inside));
        }
    }

    private void add(String path, RecordComponentElement component, Set<TypeElement> around) {
        TypeMirror type = component.asType();
        shape.putIfAbsent(path, shaped(path, type, isNullable(component)));
        typesIn(type).forEach(each -> {
            addComponents(path + ".", each, around);
            addConstants(path + ".*", each);
        });
    }

    /** Sorted: their order is not in the JSON. Those of the JDK's enums do not change. */
    private void addConstants(String path, TypeElement type) {
        String constants = type.getEnclosedElements().stream()
                .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
                .map(each -> each.getSimpleName().toString())
                .sorted()
                .collect(Collectors.joining("|"));
        if (!constants.isEmpty() && !type.getQualifiedName().toString().startsWith("java.")) {
            shape.putIfAbsent(path, new Shaped(path, constants, false));
        }
    }

    private static Shaped shaped(String path, TypeMirror type, boolean nullable) {
        if (type instanceof DeclaredType declared) {
            String name =
                    ((TypeElement) declared.asElement()).getQualifiedName().toString();
            if (OPTIONAL.containsKey(name)) {
                return new Shaped(path, OPTIONAL.get(name), true);
            }
            if (name.equals("java.util.Optional") && declared.getTypeArguments().size() == 1) {
                return shaped(path, declared.getTypeArguments().get(0), true);
            }
        }
        String text = TypeResolver.declaredText(type);
        return new Shaped(path, BOXES.getOrDefault(text, text), nullable);
    }

    /** The class, and those of its type arguments. */
    private static Stream<TypeElement> typesIn(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return typesIn(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                ? Stream.concat(
                        Stream.of((TypeElement) declared.asElement()),
                        declared.getTypeArguments().stream().flatMap(ShapeReader::typesIn))
                : Stream.empty();
    }

    /** By any annotation of that name, be it on the component or, as JSpecify's, on its type. */
    private static boolean isNullable(RecordComponentElement component) {
        List<Element> marked = new ArrayList<>(List.of(component));
        if (component.getAccessor() != null) {
            marked.add(component.getAccessor());
        }
        return Stream.concat(
                        marked.stream().flatMap(each -> each.getAnnotationMirrors().stream()),
                        component.asType().getAnnotationMirrors().stream())
                .anyMatch(each ->
                        each.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }
}

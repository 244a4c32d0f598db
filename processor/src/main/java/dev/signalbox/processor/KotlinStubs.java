package dev.signalbox.processor;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * What the Java stubs that kapt makes of Kotlin's classes do not say as Java's classes do. Where Kotlin's compiler makes
 * several methods of one function, each has all of its annotations: only one of them is the receiver, lest the function
 * be called several times.
 */
final class KotlinStubs {

    /** What kapt writes in the place of a class that Kotlin's compiler does not find. */
    static final String MISSING = "error.NonExistentClass";

    private static final String METADATA = "kotlin.Metadata";
    private static final String STATIC = "kotlin.jvm.JvmStatic";
    private static final String OVERLOADS = "kotlin.jvm.JvmOverloads";

    private KotlinStubs() {}

    /** Whether the method is a companion's, and the class around it has a static one that calls it. */
    static boolean hasStaticTwin(Element method) {
        return !method.getModifiers().contains(Modifier.STATIC) && has(method, STATIC);
    }

    /**
     * Of the overloads that stand for a function with default values, leaves the longest whose parameters all get
     * something; if there is none, the longest.
     */
    static List<ReceiverModel> withoutOverloads(List<ReceiverModel> receivers) {
        Map<String, List<ReceiverModel>> byName = receivers.stream()
                .filter(each -> has(each.method(), OVERLOADS))
                .collect(Collectors.groupingBy(ReceiverModel::name));
        List<ExecutableElement> meant =
                byName.values().stream().map(KotlinStubs::meant).toList();
        return receivers.stream()
                .filter(each -> !byName.containsKey(each.name()) || meant.contains(each.method()))
                .toList();
    }

    private static ExecutableElement meant(Collection<ReceiverModel> overloads) {
        List<ExecutableElement> longestFirst = overloads.stream()
                .map(ReceiverModel::method)
                .distinct()
                .sorted(Comparator.comparingInt(
                                (ExecutableElement each) -> each.getParameters().size())
                        .reversed())
                .toList();
        return Stream.concat(
                        longestFirst.stream()
                                .filter(method -> overloads.stream()
                                        .filter(each -> each.method().equals(method))
                                        .allMatch(ReceiverModel::isBound)),
                        longestFirst.stream())
                .findFirst()
                .orElseThrow();
    }

    /** Whether the class is private: a nested one that is private in Kotlin is so in class files, but not in the stub. */
    static boolean isPrivate(TypeElement type) {
        Set<Modifier> modifiers = type.getModifiers();
        return modifiers.contains(Modifier.PRIVATE)
                || (type.getNestingKind() == NestingKind.MEMBER
                        && !modifiers.contains(Modifier.PUBLIC)
                        && !modifiers.contains(Modifier.PROTECTED)
                        && isKotlin(type));
    }

    /** Whether the type stands for a class that Kotlin's compiler does not find. */
    static boolean standsForMissing(DeclaredType type) {
        return ((TypeElement) type.asElement()).getQualifiedName().contentEquals(MISSING);
    }

    /** Whether the class is written in Kotlin. */
    static boolean isKotlin(TypeElement type) {
        return has(type, METADATA);
    }

    private static boolean has(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .map(each -> (TypeElement) each.getAnnotationType().asElement())
                .anyMatch(each -> each.getQualifiedName().contentEquals(annotation));
    }
}

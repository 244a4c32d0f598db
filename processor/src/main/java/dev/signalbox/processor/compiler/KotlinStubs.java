package dev.signalbox.processor.compiler;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Knows how kapt's Java stubs of Kotlin classes differ from Java classes. If Kotlin's compiler makes several methods
 * from one function, each method has all annotations of the function. Only one of them may be the receiver; otherwise
 * the function would be called several times.
 */
public final class KotlinStubs {

    /** The name that kapt writes in place of a class that Kotlin's compiler does not find. */
    public static final String MISSING = "error.NonExistentClass";

    private static final String METADATA = "kotlin.Metadata";
    private static final String STATIC = "kotlin.jvm.JvmStatic";

    private KotlinStubs() {}

    /** Whether the method belongs to a companion object, and the class around it has a static method that calls it. */
    public static boolean hasStaticTwin(Element method) {
        return !method.getModifiers().contains(Modifier.STATIC) && has(method, STATIC);
    }

    /**
     * Whether the class is private. A nested class that is private in Kotlin is private in class files, but not in the
     * stub.
     */
    public static boolean isPrivate(TypeElement type) {
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

    /** Whether the class is a Kotlin class, or kapt's stub of one. */
    public static boolean isKotlin(Element type) {
        return has(type, METADATA);
    }

    private static boolean has(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .map(each -> (TypeElement) each.getAnnotationType().asElement())
                .anyMatch(each -> each.getQualifiedName().contentEquals(annotation));
    }
}

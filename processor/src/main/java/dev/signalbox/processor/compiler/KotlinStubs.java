package dev.signalbox.processor.compiler;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * What the Java stubs that kapt makes of Kotlin's classes do not say as Java's classes do. Where Kotlin's compiler makes
 * several methods of one function, each has all of its annotations: only one of them is the receiver, lest the function
 * be called several times.
 */
public final class KotlinStubs {

    /** What kapt writes in the place of a class that Kotlin's compiler does not find. */
    public static final String MISSING = "error.NonExistentClass";

    private static final String METADATA = "kotlin.Metadata";
    private static final String STATIC = "kotlin.jvm.JvmStatic";

    private KotlinStubs() {}

    /** Whether the method is a companion's, and the class around it has a static one that calls it. */
    public static boolean hasStaticTwin(Element method) {
        return !method.getModifiers().contains(Modifier.STATIC) && has(method, STATIC);
    }

    /** Whether the class is private: a nested one that is private in Kotlin is so in class files, but not in the stub. */
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

    /** Whether Kotlin's compiler made the class, or kapt what it shows of it. */
    public static boolean isKotlin(Element type) {
        return has(type, METADATA);
    }

    private static boolean has(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .map(each -> (TypeElement) each.getAnnotationType().asElement())
                .anyMatch(each -> each.getQualifiedName().contentEquals(annotation));
    }
}

package dev.signalbox.processor.compiler;

import java.lang.reflect.Field;
import java.util.List;
import javax.lang.model.util.Elements;

/**
 * The exception by which Eclipse's compiler ends a compilation, through all callers: when the user cancels it, or when
 * a class file mentions a missing class. (For a missing class, javac gives an error type instead.)
 */
public final class CompilerAbort {

    private static final String NAME = "org.eclipse.jdt.internal.compiler.problem.AbortCompilation";

    /** The number of the problem "a missing class is mentioned by another class". It is the same in all languages. */
    private static final String MISSING = "Pb(347) ";

    private CompilerAbort() {}

    /** Throws the exception again if it is one of these. */
    public static void passOn(RuntimeException thrown) {
        if (is(thrown)) {
            throw thrown;
        }
    }

    private static boolean is(RuntimeException thrown) {
        for (Class<?> each = thrown.getClass(); each != null; each = each.getSuperclass()) {
            if (each.getName().equals(NAME)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Turns a message about a missing type into an {@link UnresolvedTypeException}. Returns other exceptions unchanged.
     */
    public static RuntimeException unresolved(RuntimeException thrown, Elements elements) {
        if (!is(thrown) || !String.valueOf(thrown.getMessage()).startsWith(MISSING)) {
            return thrown;
        }
        List<String> names = arguments(thrown);
        return names.size() == 2
                ? new UnresolvedTypeException(names.get(0), elements.getTypeElement(names.get(1)))
                : thrown;
    }

    private static List<String> arguments(RuntimeException thrown) {
        try {
            Field problem = thrown.getClass().getField("problem");
            Object arguments = problem.getType().getMethod("getArguments").invoke(problem.get(thrown));
            return arguments instanceof String[] names ? List.of(names) : List.of();
        } catch (ReflectiveOperationException e) {
            return List.of();
        }
    }
}

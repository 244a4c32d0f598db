package dev.signalbox.processor.compiler;

import java.lang.reflect.Field;
import java.util.List;
import javax.lang.model.util.Elements;

/**
 * What Eclipse's compiler throws through whatever calls it to end a compilation: when the user cancels it, and when a class
 * file that is looked at mentions a class that is missing. To javac, that is a type of its own kind.
 */
public final class CompilerAbort {

    private static final String NAME = "org.eclipse.jdt.internal.compiler.problem.AbortCompilation";

    /** How the problem is numbered, in all languages: a class is missing, and another one mentions it. */
    private static final String MISSING = "Pb(347) ";

    private CompilerAbort() {}

    /** Throws it on if it is one. */
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

    /** What this says of types, or else the same exception. */
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

package dev.signalbox.wires.internal.flow;

import java.util.Set;
import org.objectweb.asm.Type;

/** Knows what methods of the JDK and of Kotlin's library do with their arguments. */
final class Library {

    /** Methods whose functions select elements, and do not replace them. */
    private static final Set<String> SELECTING = Set.of(
            "filter",
            "peek",
            "sorted",
            "takeWhile",
            "dropWhile",
            "removeIf",
            "max",
            "min",
            "ifPresent",
            "whenComplete",
            "filterNot",
            "find",
            "first",
            "firstOrNull",
            "last",
            "single",
            "sortedBy",
            "distinctBy",
            "maxBy",
            "minBy",
            "onEach",
            "comparing",
            "toArray");

    /** Methods whose functions supply a value that is missing. */
    private static final Set<String> SUPPLEMENTING = Set.of(
            "orElseGet",
            "or",
            "computeIfAbsent",
            "computeIfPresent",
            "compute",
            "merge",
            "reduce",
            "iterate",
            "getOrElse",
            "getOrPut",
            "exceptionally",
            "requireNonNullElseGet",
            "updateAndGet",
            "getAndUpdate",
            "accumulateAndGet");

    private static final Set<String> MUTATORS = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "put",
            "putAll",
            "putFirst",
            "putLast",
            "putIfAbsent",
            "offer",
            "offerFirst",
            "offerLast",
            "push",
            "set",
            "lazySet",
            "getAndSet",
            "compareAndSet",
            "transfer",
            "complete",
            "completeAsync",
            "computeIfAbsent",
            "compute",
            "merge",
            "replace",
            "setValue");

    private static final Set<String> KEEPING = Set.of(
            "toList",
            "toSet",
            "toCollection",
            "toUnmodifiableList",
            "toUnmodifiableSet",
            "groupingBy",
            "partitioningBy");

    /** Methods whose results do not come from their arguments. */
    private static final Set<String> ELSEWHERE =
            Set.of("java/util/ServiceLoader", "java/util/ResourceBundle", "java/util/Properties", "java/util/Scanner");

    private Library() {}

    /** Where the result of a method comes from. */
    enum Result {
        /** Its object and arguments, or their elements. */
        ARGUMENTS,
        /** The results of the functions among its arguments. */
        FUNCTIONS,
        /** Both. */
        BOTH,
        /** Not known. */
        UNKNOWN
    }

    static Result result(MethodId method) {
        if (!isKnown(method)) {
            return Result.UNKNOWN;
        }
        if (SUPPLEMENTING.contains(method.name())) {
            return Result.BOTH;
        }
        boolean transforming = takesFunction(method) && !SELECTING.contains(method.name());
        return transforming ? Result.FUNCTIONS : Result.ARGUMENTS;
    }

    /** Collectors that keep the elements as they are. */
    static boolean keepsElements(MethodId collector) {
        return collector.owner().equals("java/util/stream/Collectors")
                && KEEPING.contains(collector.name())
                && !(collector.name().endsWith("ingBy") && Type.getArgumentTypes(collector.descriptor()).length > 1);
    }

    /** Whether a method calls its functions with elements of its object and of its other arguments. */
    static boolean feedsFunctions(MethodId method) {
        return isKnown(method) || method.name().equals("forEach");
    }

    /** Whether a method keeps its arguments in its object. */
    static boolean isMutator(MethodId method) {
        return isKnown(method) && MUTATORS.contains(method.name());
    }

    private static boolean isKnown(MethodId method) {
        String owner = method.owner();
        return (owner.startsWith("java/util/")
                        || owner.startsWith("kotlin/")
                        || owner.equals("java/lang/Iterable")
                        || owner.equals("java/lang/ThreadLocal")
                        || isCast(method)
                        || isChannel(method))
                && !ELSEWHERE.contains(owner);
    }

    private static boolean isCast(MethodId method) {
        return method.owner().equals("java/lang/Class") && method.name().equals("cast");
    }

    /** Whether a method is {@code channel(PizzaDone.class)} or like it: the result counts as the class literal. */
    private static boolean isChannel(MethodId method) {
        return method.owner().startsWith("dev/signalbox/")
                && (method.name().equals("channel")
                        || method.name().equals("of")
                        || method.name().startsWith("from"));
    }

    private static boolean takesFunction(MethodId method) {
        for (Type each : Type.getArgumentTypes(method.descriptor())) {
            String name = each.getSort() == Type.OBJECT ? each.getInternalName() : "";
            if (name.startsWith("java/util/function/") || name.startsWith("kotlin/jvm/functions/")) {
                return true;
            }
        }
        return false;
    }
}

package dev.signalbox.wires.internal.flow;

import dev.signalbox.wires.internal.flow.Origin.Allocation;
import dev.signalbox.wires.internal.flow.Origin.ArrayAllocation;
import dev.signalbox.wires.internal.flow.Origin.Call;
import dev.signalbox.wires.internal.flow.Origin.Element;
import dev.signalbox.wires.internal.flow.Origin.Field;
import dev.signalbox.wires.internal.flow.Origin.Function;
import dev.signalbox.wires.internal.flow.Origin.Lambda;
import dev.signalbox.wires.internal.flow.Origin.Literal;
import dev.signalbox.wires.internal.flow.Origin.Parameter;
import dev.signalbox.wires.internal.flow.Origin.Site;
import dev.signalbox.wires.internal.scan.Types;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Follows one value back to all places that may make it. If that takes too long, or leads out of the program, the value
 * is open.
 */
final class Walk {

    private static final int DEPTH = 24;
    private static final int STEPS = 4_000;

    /** How deep walks may be nested: to find lambdas, a walk begins another one. */
    private static final int NESTED = 12;

    /** The type of different records in one list; the JVM does not ask for a cast to their interface. */
    private static final String RECORD = "java/lang/Record";

    private static final String CLASS = "java/lang/Class";

    private final Program program;
    private final Types types;
    private final Resolver resolver;
    private final @Nullable MethodFlow home;
    private final Set<Leaf> leaves = new LinkedHashSet<>();
    private final Set<Step> seen = new HashSet<>();
    private int depth;

    private record Step(
            FlowValue value, MethodFlow in, @Nullable Binding binding, String type) {}

    /**
     * Prepares.
     *
     * @param home the method whose parameters are not followed to its callers
     */
    Walk(Program program, Resolver resolver, @Nullable MethodFlow home) {
        this.program = program;
        this.types = program.types();
        this.resolver = resolver;
        this.home = home;
    }

    /** The leaves that were found. A value without any is open. */
    Set<Leaf> leaves(String type, boolean isObject) {
        return leaves.isEmpty() && isObject ? Set.of(new Leaf.Open(type)) : leaves;
    }

    /** Follows a value that may be an instance of a type, or a collection of instances. */
    void visit(FlowValue value, MethodFlow in, @Nullable Binding binding, String type) {
        if (!value.isObject() || !seen.add(new Step(value, in, binding, type))) {
            return;
        }
        boolean narrower = types.isSubtype(value.type(), type);
        boolean holder = holds(value.type(), type);
        if (!narrower && !holder && types.isFinal(value.type())) {
            return;
        }
        String wanted = narrower ? value.type() : type;
        if (!holder && types.isFinal(wanted) && !wanted.equals(CLASS)) {
            leaves.add(new Leaf.Exact(wanted));
        } else if (depth > DEPTH || seen.size() > STEPS) {
            open(wanted);
        } else {
            depth++;
            value.origins().forEach(each -> visit(each, in, binding, wanted));
            depth--;
        }
    }

    /** Follows one of several values, if it can lead to the type: others may be a map's key, or a predicate. */
    private void visitHeld(FlowValue value, MethodFlow in, @Nullable Binding binding, String type) {
        boolean related = types.isSubtype(value.type(), type) || types.isSubtype(type, value.type());
        if (related || value.type().equals(RECORD) || holds(value.type(), type)) {
            visit(value, in, binding, type);
        }
    }

    /**
     * Whether objects of one type may contain objects of the other type, and cannot be of the other type themselves.
     */
    private boolean holds(String type, String other) {
        return !types.isSubtype(type, other) && !types.isSubtype(other, type) && holds(type);
    }

    private boolean holds(String type) {
        return type.startsWith("[")
                || type.startsWith("java/util/")
                || type.startsWith("kotlin/")
                || type.startsWith("dev/signalbox/")
                || type.equals("java/lang/ThreadLocal")
                || types.isSubtype(type, "java/lang/Iterable")
                || types.isSubtype(type, "java/util/Map");
    }

    private void open(String type) {
        leaves.add(new Leaf.Open(type));
    }

    private void visit(Origin origin, MethodFlow in, @Nullable Binding binding, String type) {
        if (origin instanceof Allocation allocation) {
            visitAllocation(allocation, in, binding, type);
        } else if (origin instanceof ArrayAllocation array) {
            array.elements().forEach(each -> visit(each, in, binding, type));
        } else if (origin instanceof Element element) {
            visit(element.array(), in, binding, type);
        } else if (origin instanceof Parameter parameter) {
            visitParameter(parameter, in, binding, type);
        } else if (origin instanceof Field field) {
            visitField(field, type);
        } else if (origin instanceof Call call) {
            visitResult(call, in, binding, type);
        } else if (origin instanceof Lambda lambda) {
            leaves.add(new Leaf.OfLambda(lambda));
        } else if (origin instanceof Literal literal) {
            leaves.add(new Leaf.OfClass(literal.type()));
        } else {
            open(type);
        }
    }

    private void visitAllocation(Allocation made, MethodFlow in, @Nullable Binding binding, String type) {
        if (types.isSubtype(made.type(), type)) {
            leaves.add(new Leaf.Exact(made.type()));
            return;
        }
        visitPuts(made, type);
        for (Site site : made.method().sites()) {
            if (site instanceof Call call && call.target().name().equals("<init>") && isObject(made, call)) {
                call.arguments().stream().skip(1).forEach(each -> visitHeld(each, in, binding, type));
            }
        }
    }

    private static boolean isObject(Origin origin, Call call) {
        return call.arguments().get(0).origins().contains(origin);
    }

    private void visitPuts(Origin collection, String type) {
        for (Mutations.Put put : resolver.puts(collection)) {
            if (put instanceof Mutations.Put.OfReference reference) {
                visitFed(reference.lambda(), 0, type);
            } else if (put instanceof Mutations.Put.OfValue given) {
                if (isFunction(given.value())) {
                    visitCalled(given.value(), given.method(), null, type);
                } else {
                    visitHeld(given.value(), given.method(), null, type);
                }
            }
        }
    }

    private void visitParameter(Parameter parameter, MethodFlow in, @Nullable Binding binding, String type) {
        if (binding != null) {
            visitBound(binding, parameter.index(), type);
        } else if (in.equals(home)) {
            leaves.add(new Leaf.OfParameter(parameter.index(), type));
        } else {
            List<Caller> callers = program.callers(in);
            if (callers.isEmpty() || program.isEntry(in)) {
                open(type);
            }
            callers.forEach(each -> visitArgument(each, parameter.index(), type));
        }
    }

    void visitArgument(Caller caller, int index, String type) {
        visitBound(new Binding(caller, null, caller.site().method(), null), index, type);
    }

    private void visitBound(Binding binding, int index, String type) {
        if (binding.caller() instanceof Caller.ByCall call) {
            visit(call.site().arguments().get(index), binding.in(), binding.outer(), type);
            return;
        }
        Lambda lambda = ((Caller.ByLambda) binding.caller()).site();
        int own = index - lambda.function().captures();
        Call invocation = binding.invocation();
        if (own < 0) {
            visit(lambda.captured().get(index), lambda.method(), null, type);
        } else if (invocation != null) {
            visit(invocation.arguments().get(own + 1), binding.in(), binding.outer(), type);
        } else {
            visitFed(lambda, own, type);
        }
    }

    /** Follows the arguments with which a library or the program calls a lambda. */
    private void visitFed(Lambda lambda, int index, String type) {
        String declared = lambda.function().parameters().get(index);
        String wanted = types.isSubtype(declared, type) ? declared : type;
        if (types.isFinal(wanted)) {
            leaves.add(new Leaf.Exact(wanted));
            return;
        }
        boolean called = false;
        for (Site site : lambda.method().sites()) {
            if (site instanceof Call call
                    && takes(call, lambda)
                    && program.targets(call).isEmpty()) {
                called = true;
                visitFeeding(call, lambda, wanted);
            }
        }
        for (Call call : resolver.invocations(lambda)) {
            called = true;
            visit(call.arguments().get(index + 1), call.method(), null, wanted);
        }
        if (!called) {
            open(wanted);
        }
    }

    private static boolean takes(Call call, Lambda lambda) {
        return call.arguments().stream().anyMatch(each -> each.origins().contains(lambda));
    }

    private void visitFeeding(Call call, Lambda lambda, String type) {
        int before = seen.size() + leaves.size();
        if (Library.feedsFunctions(call.target())) {
            call.arguments().stream()
                    .filter(each -> !each.origins().contains(lambda))
                    .forEach(each -> visitHeld(each, call.method(), null, type));
        }
        if (before == seen.size() + leaves.size()) {
            open(type);
        }
    }

    private void visitField(Field field, String type) {
        List<Program.Written> writes = program.writes(field);
        if (writes.isEmpty() || !program.isClosed(field)) {
            open(type);
        }
        writes.forEach(each -> visit(each.value(), each.method(), null, type));
        visitPuts(program.declared(field), type);
    }

    private void visitResult(Call call, MethodFlow in, @Nullable Binding binding, String type) {
        Binding entered = new Binding(new Caller.ByCall(call), null, in, binding);
        List<MethodFlow> targets = program.targets(call);
        targets.forEach(each -> visitReturns(each, entered, type));
        boolean answered = call.opcode() == Opcodes.INVOKEINTERFACE && visitFunctions(call, in, binding, type);
        if (targets.isEmpty() && !answered) {
            visitLibrary(call, in, binding, type);
        }
    }

    private void visitReturns(MethodFlow method, Binding entered, String type) {
        if (!method.hasCode()) {
            open(type);
        }
        method.returns().forEach(each -> visit(each, method, entered, type));
    }

    /** Follows the result of a call if it calls lambdas. */
    private boolean visitFunctions(Call call, MethodFlow in, @Nullable Binding binding, String type) {
        boolean any = false;
        if (depth > NESTED) {
            return false;
        }
        for (Leaf each : resolver.functions(call.arguments().get(0), in, binding)) {
            if (each instanceof Leaf.OfLambda found
                    && found.lambda().function().method().equals(call.target().name())) {
                any = true;
                visitReturns(found.lambda(), call, in, binding, type);
            }
        }
        return any;
    }

    private void visitReturns(
            Lambda lambda, @Nullable Call invocation, MethodFlow in, @Nullable Binding binding, String type) {
        Function function = lambda.function();
        List<MethodFlow> bodies = program.bodies(lambda);
        if (function.constructor()) {
            if (types.isSubtype(function.body().owner(), type)) {
                leaves.add(new Leaf.Exact(function.body().owner()));
            }
        } else if (bodies.isEmpty()) {
            open(type);
        } else {
            Binding entered = new Binding(new Caller.ByLambda(lambda), invocation, in, binding);
            bodies.forEach(each -> visitReturns(each, entered, type));
        }
    }

    private void visitLibrary(Call call, MethodFlow in, @Nullable Binding binding, String type) {
        Library.Result result = Library.result(call.target());
        if (result == Library.Result.UNKNOWN || (isCollect(call) && !keepsElements(call))) {
            open(type);
            return;
        }
        for (FlowValue argument : call.arguments()) {
            if (result != Library.Result.FUNCTIONS) {
                visitHeld(argument, in, binding, type);
            }
            if (result != Library.Result.ARGUMENTS && isFunction(argument)) {
                visitCalled(argument, in, binding, type);
            }
        }
    }

    /** Follows the result of a function that a library calls. */
    private void visitCalled(FlowValue function, MethodFlow in, @Nullable Binding binding, String type) {
        for (Origin each : function.origins()) {
            if (each instanceof Lambda lambda) {
                visitReturns(lambda, null, in, binding, type);
            } else {
                open(type);
            }
        }
    }

    private static boolean isFunction(FlowValue value) {
        return value.type().startsWith("java/util/function/") || value.type().startsWith("kotlin/jvm/functions/");
    }

    private static boolean isCollect(Call call) {
        return call.target().name().equals("collect");
    }

    private static boolean keepsElements(Call call) {
        return call.arguments().size() == 2
                && call.arguments().get(1).origins().stream()
                        .allMatch(each -> each instanceof Call collector && Library.keepsElements(collector.target()));
    }
}

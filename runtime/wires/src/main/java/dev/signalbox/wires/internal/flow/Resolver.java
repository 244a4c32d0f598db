package dev.signalbox.wires.internal.flow;

import dev.signalbox.wires.internal.flow.Origin.Call;
import dev.signalbox.wires.internal.flow.Origin.Lambda;
import dev.signalbox.wires.internal.flow.Origin.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows values through the program and says what they may be. */
public final class Resolver {

    private final Program program;
    private final Map<String, Map<Lambda, List<Call>>> invocations = new HashMap<>();
    private @Nullable Mutations mutations;

    public Resolver(Program program) {
        this.program = program;
    }

    /**
     * What a value may be, or if it is a collection, what its elements may be.
     *
     * @param in the method that has the value. Its parameters are not followed to its callers
     * @param type the type that is looked for. Values that cannot be of this type are left out
     */
    public Set<Leaf> leaves(FlowValue value, MethodFlow in, String type) {
        Walk walk = new Walk(program, this, in);
        walk.visit(value, in, null, type);
        boolean narrower = program.types().isSubtype(value.type(), type);
        return walk.leaves(narrower ? value.type() : type, value.isObject());
    }

    /** What a caller may give for a parameter. Parameters of the calling method are not followed to its callers. */
    public Set<Leaf> argument(Caller caller, int index, String type) {
        Walk walk = new Walk(program, this, caller.site().method());
        walk.visitArgument(caller, index, type);
        return walk.leaves(type, !isNull(caller, index));
    }

    private static boolean isNull(Caller caller, int index) {
        List<FlowValue> given =
                caller instanceof Caller.ByCall call ? call.site().arguments() : ((Lambda) caller.site()).captured();
        return index < given.size() && !given.get(index).isObject();
    }

    /** The lambdas and other values that a function-typed value may be. */
    Set<Leaf> functions(FlowValue value, MethodFlow in, @Nullable Binding binding) {
        Walk walk = new Walk(program, this, null);
        walk.visit(value, in, binding, value.type());
        return walk.leaves(value.type(), value.isObject());
    }

    /** The calls in the program that may call a lambda by its interface. */
    List<Call> invocations(Lambda lambda) {
        Origin.Function function = lambda.function();
        String key = function.type() + "." + function.method();
        Map<Lambda, List<Call>> known = invocations.get(key);
        if (known == null) {
            known = new HashMap<>();
            invocations.put(key, known);
            for (MethodFlow method : program.methods()) {
                for (Site site : method.sites()) {
                    if (site instanceof Call call
                            && call.target().owner().equals(function.type())
                            && call.target().name().equals(function.method())) {
                        addInvocation(call, known);
                    }
                }
            }
        }
        return known.getOrDefault(lambda, List.of());
    }

    private void addInvocation(Call call, Map<Lambda, List<Call>> known) {
        for (Leaf each : functions(call.arguments().get(0), call.method(), null)) {
            if (each instanceof Leaf.OfLambda found) {
                known.computeIfAbsent(found.lambda(), any -> new ArrayList<>(1)).add(call);
            }
        }
    }

    List<Mutations.Put> puts(Origin collection) {
        if (mutations == null) {
            mutations = new Mutations(program);
        }
        return mutations.of(collection);
    }
}

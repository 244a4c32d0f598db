package dev.signalbox.wires.internal.flow;

import dev.signalbox.wires.internal.flow.Origin.Allocation;
import dev.signalbox.wires.internal.flow.Origin.Call;
import dev.signalbox.wires.internal.flow.Origin.Element;
import dev.signalbox.wires.internal.flow.Origin.Field;
import dev.signalbox.wires.internal.flow.Origin.Lambda;
import dev.signalbox.wires.internal.flow.Origin.Parameter;
import dev.signalbox.wires.internal.flow.Origin.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows what the whole program puts into each collection. A collection is identified by its field, or by the place that
 * makes it.
 */
final class Mutations {

    private static final int DEPTH = 5;

    private final Program program;
    private final Map<Origin, List<Put>> puts = new HashMap<>();

    /** Something that a method puts into a collection. */
    sealed interface Put {

        record OfValue(FlowValue value, MethodFlow method) implements Put {}

        /** The arguments with which a method reference such as {@code list::add} is called. */
        record OfReference(Lambda lambda) implements Put {}
    }

    Mutations(Program program) {
        this.program = program;
        for (MethodFlow method : program.methods()) {
            for (Site site : method.sites()) {
                if (site instanceof Call call && Library.isMutator(call.target())) {
                    add(call);
                } else if (site instanceof Lambda lambda
                        && Library.isMutator(lambda.function().body())) {
                    add(lambda);
                }
            }
        }
    }

    private void add(Call call) {
        List<FlowValue> values = call.arguments().subList(1, call.arguments().size());
        for (Origin root : roots(call.arguments().get(0), call.method())) {
            values.forEach(each -> add(root, new Put.OfValue(each, call.method())));
        }
    }

    private void add(Lambda lambda) {
        if (!lambda.captured().isEmpty()) {
            roots(lambda.captured().get(0), lambda.method()).forEach(each -> add(each, new Put.OfReference(lambda)));
        }
    }

    private void add(Origin root, Put put) {
        puts.computeIfAbsent(root, any -> new ArrayList<>(1)).add(put);
    }

    private Set<Origin> roots(FlowValue value, MethodFlow in) {
        Set<Origin> roots = new HashSet<>();
        collect(value, in, roots, 0);
        return roots;
    }

    private void collect(FlowValue value, MethodFlow in, Set<Origin> roots, int depth) {
        if (depth > DEPTH) {
            return;
        }
        for (Origin origin : value.origins()) {
            if (origin instanceof Allocation) {
                roots.add(origin);
            } else if (origin instanceof Field field) {
                if (roots.add(program.declared(field))) {
                    program.writes(field).forEach(each -> collect(each.value(), each.method(), roots, depth + 1));
                }
            } else if (origin instanceof Parameter parameter) {
                program.callers(in).forEach(each -> collectArgument(each, parameter.index(), roots, depth + 1));
            } else if (origin instanceof Element element) {
                collect(element.array(), in, roots, depth + 1);
            } else if (origin instanceof Call call) {
                collectResult(call, in, roots, depth + 1);
            }
        }
    }

    private void collectArgument(Caller caller, int index, Set<Origin> roots, int depth) {
        List<FlowValue> given =
                caller instanceof Caller.ByCall call ? call.site().arguments() : ((Lambda) caller.site()).captured();
        if (index < given.size()) {
            collect(given.get(index), caller.site().method(), roots, depth);
        }
    }

    private void collectResult(Call call, MethodFlow in, Set<Origin> roots, int depth) {
        List<MethodFlow> targets = program.targets(call);
        for (MethodFlow target : targets) {
            target.returns().forEach(each -> collect(each, target, roots, depth));
        }
        if (targets.isEmpty() && Library.result(call.target()) != Library.Result.UNKNOWN) {
            call.arguments().forEach(each -> collect(each, in, roots, depth));
        }
    }

    List<Put> of(Origin collection) {
        return puts.getOrDefault(collection, List.of());
    }
}

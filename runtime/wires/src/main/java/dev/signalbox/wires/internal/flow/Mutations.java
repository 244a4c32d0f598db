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
import org.objectweb.asm.Opcodes;

/** What is put into each collection, wherever in the program; a collection is a field or the place where it is made. */
final class Mutations {

    private static final int DEPTH = 5;

    private final Program program;
    private final Map<Origin, List<Put>> puts = new HashMap<>();

    /** A value that a method puts into a collection. */
    record Put(FlowValue value, MethodFlow method) {}

    Mutations(Program program) {
        this.program = program;
        for (MethodFlow method : program.methods()) {
            for (Site site : method.sites()) {
                if (site instanceof Call call
                        && call.opcode() != Opcodes.INVOKESTATIC
                        && Library.isMutator(call.target())) {
                    add(call);
                }
            }
        }
    }

    private void add(Call call) {
        Set<Origin> roots = new HashSet<>();
        collect(call.arguments().get(0), call.method(), roots, 0);
        List<FlowValue> values = call.arguments().subList(1, call.arguments().size());
        for (Origin root : roots) {
            for (FlowValue value : values) {
                puts.computeIfAbsent(root, any -> new ArrayList<>(1)).add(new Put(value, call.method()));
            }
        }
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

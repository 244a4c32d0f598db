package dev.signalbox.wires.internal.loop;

import dev.signalbox.wires.internal.flow.MethodFlow;
import dev.signalbox.wires.internal.flow.Origin.Call;
import dev.signalbox.wires.internal.flow.Origin.Lambda;
import dev.signalbox.wires.internal.flow.Origin.Site;
import dev.signalbox.wires.internal.flow.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the signals that a method sends, itself or through methods that it calls, and for each whether every call of the
 * method sends it.
 */
public final class Reach {

    private final Program program;
    private final Emissions emissions;

    public Reach(Program program, Emissions emissions) {
        this.program = program;
        this.emissions = emissions;
    }

    /**
     * A signal that a method sends.
     *
     * @param certain whether each call of the method sends it
     */
    public record Reached(Emission emission, boolean certain) {}

    public List<Reached> from(MethodFlow method) {
        Walk walk = new Walk();
        walk.enter(method, true);
        return walk.reached;
    }

    private final class Walk {

        private final List<Reached> reached = new ArrayList<>();
        private final Map<MethodFlow, Boolean> entered = new HashMap<>();

        void enter(MethodFlow method, boolean certain) {
            Boolean before = entered.get(method);
            if (before != null && (before || !certain)) {
                return;
            }
            entered.put(method, certain);
            boolean sure = certain;
            for (Site site : method.sites()) {
                boolean here = sure && site.isCertain();
                emissions.at(site).forEach(each -> reached.add(new Reached(each, here && each.certain())));
                if (site instanceof Call call) {
                    List<MethodFlow> targets = program.targets(call);
                    targets.forEach(each -> enter(each, here && program.isFixed(call)));
                    sure = sure && targets.stream().noneMatch(each -> mayThrow(each, new HashSet<>()));
                } else if (site instanceof Lambda lambda) {
                    program.bodies(lambda).forEach(each -> enter(each, false));
                }
            }
        }

        /** Whether a method may throw, so that its caller does not come to later sends. */
        private boolean mayThrow(MethodFlow method, Set<MethodFlow> seen) {
            return seen.add(method)
                    && (method.isThrowing()
                            || method.sites().stream()
                                    .filter(Call.class::isInstance)
                                    .flatMap(each -> program.targets((Call) each).stream())
                                    .anyMatch(each -> mayThrow(each, seen)));
        }
    }
}

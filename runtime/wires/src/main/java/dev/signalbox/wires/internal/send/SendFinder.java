package dev.signalbox.wires.internal.send;

import dev.signalbox.wires.Place;
import dev.signalbox.wires.Send;
import dev.signalbox.wires.internal.flow.Caller;
import dev.signalbox.wires.internal.flow.Leaf;
import dev.signalbox.wires.internal.flow.MethodFlow;
import dev.signalbox.wires.internal.flow.MethodId;
import dev.signalbox.wires.internal.flow.Origin.Call;
import dev.signalbox.wires.internal.flow.Origin.Lambda;
import dev.signalbox.wires.internal.flow.Origin.Site;
import dev.signalbox.wires.internal.flow.Program;
import dev.signalbox.wires.internal.flow.Resolver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds all sends. A method that sends its parameter is a helper: its callers count as the senders. If a caller is a
 * helper, too, its callers do. If a helper has no caller, or a library may call it, the helper itself counts as an open
 * send.
 */
public final class SendFinder {

    private final Program program;
    private final Resolver resolver;
    private final Sending sending;
    private final Places places;
    private final Set<FoundSend> found = new HashSet<>();

    public SendFinder(Program program, Resolver resolver) {
        this.program = program;
        this.resolver = resolver;
        this.sending = new Sending(program.types());
        this.places = new Places(program);
    }

    /**
     * A send while it is followed from the helper to the callers.
     *
     * @param site the place that counts as the sender
     * @param in the method whose parameters are followed: the method of the site, or a method that the compiler made
     *     around it
     * @param certain whether each execution of this place sends
     * @param helper the first helper's place, if there is one
     * @param visited the callers on the way, so that recursion ends
     */
    private record Way(
            String how,
            Site site,
            MethodFlow in,
            boolean certain,
            @Nullable Site helper,
            Set<Passed> visited) {

        static Way from(Site site, String how, boolean certain) {
            return new Way(how, site, site.method(), certain, null, new HashSet<>());
        }
    }

    /** A parameter that was followed to a caller. */
    private record Passed(Caller caller, int index) {}

    public List<FoundSend> find() {
        for (MethodFlow method : program.methods()) {
            for (Site site : method.sites()) {
                if (site instanceof Call call && sending.isSend(call)) {
                    add(call);
                } else if (site instanceof Lambda lambda && sending.isSend(lambda)) {
                    add(lambda);
                }
            }
        }
        return new ArrayList<>(found);
    }

    private void add(Call call) {
        MethodId method = call.target();
        add(
                resolver.leaves(call.arguments().get(Sending.signalIndex(method)), call.method(), Sending.SIGNAL),
                Way.from(call, method.name(), true));
    }

    private void add(Lambda lambda) {
        MethodId method = lambda.function().body();
        add(
                resolver.argument(new Caller.ByLambda(lambda), Sending.signalIndex(method), Sending.SIGNAL),
                Way.from(lambda, method.name(), false));
    }

    private void add(Set<Leaf> leaves, Way way) {
        for (Leaf leaf : leaves) {
            if (leaf instanceof Leaf.Exact exact) {
                add(exact.type(), true, way);
            } else if (leaf instanceof Leaf.Open open) {
                add(open.type(), false, way);
            } else if (leaf instanceof Leaf.OfParameter parameter) {
                follow(parameter, way);
            }
        }
    }

    private void add(String signal, boolean exact, Way way) {
        Place through = way.helper == null ? null : places.of(way.helper);
        Send send = new Send(Places.binaryName(signal), exact, way.how, places.of(way.site), through);
        found.add(new FoundSend(send, way.site, way.certain));
    }

    private void follow(Leaf.OfParameter parameter, Way way) {
        MethodFlow helper = way.in;
        List<Caller> callers = program.callers(helper);
        if (callers.isEmpty() || program.isEntry(helper)) {
            add(parameter.type(), false, way);
        }
        for (Caller caller : callers) {
            if (way.visited.add(new Passed(caller, parameter.index()))) {
                add(resolver.argument(caller, parameter.index(), parameter.type()), from(caller, way));
            }
        }
    }

    /**
     * Follows a send to a caller. Methods that the compiler makes, such as lambdas and bridges, do not count as
     * helpers.
     */
    private Way from(Caller caller, Way way) {
        MethodFlow in = caller.site().method();
        boolean certain = way.certain && way.site.isCertain() && program.isFixed(caller);
        boolean ownPlace = !program.isLambdaBody(way.in) && (!in.isSynthetic() || program.isLambdaBody(in));
        if (!ownPlace) {
            return new Way(way.how, way.site, in, certain, way.helper, way.visited);
        }
        return new Way(way.how, caller.site(), in, certain, way.helper == null ? way.site : way.helper, way.visited);
    }
}

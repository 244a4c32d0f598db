package dev.signalbox.wires.internal.ends;

import dev.signalbox.wires.internal.flow.Leaf;
import dev.signalbox.wires.internal.flow.MethodFlow;
import dev.signalbox.wires.internal.flow.MethodId;
import dev.signalbox.wires.internal.flow.Origin.Allocation;
import dev.signalbox.wires.internal.flow.Origin.Call;
import dev.signalbox.wires.internal.flow.Origin.Lambda;
import dev.signalbox.wires.internal.flow.Origin.Site;
import dev.signalbox.wires.internal.flow.Program;
import dev.signalbox.wires.internal.flow.Resolver;
import dev.signalbox.wires.internal.scan.Types;
import dev.signalbox.wires.internal.send.Sending;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/**
 * Knows signals that are heard without a compiled receiver, or sent without a send in the code: by connections,
 * Spring's events, Kafka.
 */
final class OtherEnds {

    private static final String CROSSES = "Ldev/signalbox/kafka/Crosses;";
    private static final Set<String> CONNECTORS =
            Set.of("dev/signalbox/Signals", "dev/signalbox/Dispatcher", "dev/signalbox/Channel");

    private final Types types;
    private final Resolver resolver;
    private final Set<String> heard = new HashSet<>();
    private final Set<String> made = new HashSet<>();

    OtherEnds(Program program, Resolver resolver) {
        this.types = program.types();
        this.resolver = resolver;
        program.methods().forEach(this::add);
    }

    private void add(MethodFlow method) {
        if (method.annotations().stream().anyMatch(each -> each.endsWith("EventListener;"))) {
            Stream.of(Type.getArgumentTypes(method.id().descriptor()))
                    .map(Type::getInternalName)
                    .forEach(heard::add);
            heard.addAll(method.literals());
        }
        for (Site site : method.sites()) {
            if (site instanceof Call call && isConnect(call.target())) {
                connect(call);
            } else if (site instanceof Allocation allocation) {
                made.add(allocation.type());
            } else if (site instanceof Lambda lambda && lambda.function().constructor()) {
                made.add(lambda.function().body().owner());
            }
        }
    }

    private boolean isConnect(MethodId method) {
        return method.name().equals("connect")
                && CONNECTORS.stream().anyMatch(each -> types.isSubtype(method.owner(), each));
    }

    /** Adds the signal of a connection. If that is not known, all signals count as heard. */
    private void connect(Call call) {
        for (Leaf leaf :
                resolver.leaves(call.arguments().get(channelOrTopic(call)), call.method(), "java/lang/Class")) {
            heard.add(leaf instanceof Leaf.OfClass literal ? literal.type() : Sending.SIGNAL);
        }
    }

    /** The index of the channel or topic among the arguments; a dispatcher is the first. */
    private int channelOrTopic(Call call) {
        return types.isSubtype(call.target().owner(), "dev/signalbox/Dispatcher") ? 1 : 0;
    }

    /** Whether a signal is heard by a connection or an event listener, or goes to another service. */
    boolean mayHear(String signal) {
        return crosses(signal) || heard.stream().anyMatch(each -> types.isSubtype(signal, each));
    }

    /**
     * Whether a signal may be sent although no send is found: by another service, or by code that makes an instance of
     * it.
     */
    boolean mayBring(String signal) {
        return made.stream().anyMatch(each -> types.isSubtype(each, signal)) || crosses(signal);
    }

    private boolean crosses(String signal) {
        return types.withSupertypes(signal).stream()
                .anyMatch(each -> each.annotations().contains(CROSSES));
    }
}

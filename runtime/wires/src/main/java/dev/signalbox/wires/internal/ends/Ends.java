package dev.signalbox.wires.internal.ends;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.wires.DeadSignal;
import dev.signalbox.wires.Send;
import dev.signalbox.wires.internal.flow.Program;
import dev.signalbox.wires.internal.flow.Resolver;
import dev.signalbox.wires.internal.scan.Application;
import dev.signalbox.wires.internal.scan.Types;
import dev.signalbox.wires.internal.send.Sending;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds signals that are sent and not heard, and signals that are heard and not sent. */
public final class Ends {

    private final Application application;
    private final Types types;
    private final List<MappedReceiver> receivers;
    private final List<Send> sends;
    private final OtherEnds others;

    public Ends(
            Application application,
            Program program,
            Resolver resolver,
            List<MappedReceiver> receivers,
            List<Send> sends) {
        this.application = application;
        this.types = program.types();
        this.receivers = receivers;
        this.sends = sends;
        this.others = new OtherEnds(program, resolver);
    }

    /** The application's sends of signals that no receiver on the class path hears. */
    public List<Send> unheard() {
        return sends.stream()
                .filter(each -> each.exact()
                        && application.owns(internalName(each.place().type())))
                .filter(this::isUnheard)
                .toList();
    }

    private boolean isUnheard(Send send) {
        String signal = internalName(send.signal());
        return !application.isSignalbox(signal)
                && receivers.stream()
                        .flatMap(each -> each.signals().stream())
                        .noneMatch(each -> types.isSubtype(signal, internalName(each)))
                && !others.mayHear(signal);
    }

    /** Signals that have receivers in the application, but no exact or open send. */
    public List<DeadSignal> dead() {
        Map<String, TreeSet<String>> hearers = new TreeMap<>();
        for (MappedReceiver receiver : receivers) {
            if (!application.owns(internalName(receiver.owner()))) {
                continue;
            }
            for (String signal : receiver.signals()) {
                hearers.computeIfAbsent(signal, any -> new TreeSet<>()).add(receiver.id());
            }
        }
        return hearers.entrySet().stream()
                .filter(each -> isDead(internalName(each.getKey())))
                .map(each -> new DeadSignal(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private boolean isDead(String signal) {
        return !application.isSignalbox(signal)
                && !signal.equals(Sending.SIGNAL)
                && sends.stream().noneMatch(each -> mayBring(each, signal))
                && !others.mayBring(signal);
    }

    private boolean mayBring(Send send, String signal) {
        String sent = internalName(send.signal());
        return types.isSubtype(sent, signal) || (!send.exact() && types.isSubtype(signal, sent));
    }

    private static String internalName(String type) {
        return type.replace('.', '/');
    }
}

package dev.signalbox.test;

import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.spi.Senders;
import dev.signalbox.test.SignalLog.Received;
import dev.signalbox.test.internal.trace.TraceLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the lines of a test's trace from the recorded signals and calls. */
final class SignalTrace {

    private final String test;
    private final SignalLog log;
    private final Map<String, ReceiverInfo> receivers = new HashMap<>();
    private final Map<Group, Set<String>> called = new LinkedHashMap<>();

    private SignalTrace(String test, SignalLog log, Dispatcher dispatcher) {
        this.test = test;
        this.log = log;
        dispatcher.receivers().forEach(each -> receivers.put(each.id(), each));
    }

    /** Signals that are one line of the trace. */
    private record Group(String signal, String sender, Phase phase) {

        static Group of(Signal signal, Phase phase) {
            Class<?> sender = Senders.classOf(signal.sender());
            return new Group(signal.getClass().getName(), sender == null ? "" : sender.getName(), phase);
        }
    }

    static List<TraceLine> of(String test, SignalRecorder recorder) {
        return new SignalTrace(test, recorder.log(), recorder.dispatcher()).lines();
    }

    private List<TraceLine> lines() {
        for (Signal each : log.sent()) {
            called.computeIfAbsent(Group.of(each, Phase.NOW), any -> new TreeSet<>());
        }
        for (Received each : log.received()) {
            ReceiverInfo info = receivers.get(each.receiver());
            // Leave out receivers that the test connects itself.
            if (info != null && info.owner() != null) {
                called.computeIfAbsent(Group.of(each.signal(), info.phase()), any -> new TreeSet<>())
                        .add(each.receiver());
            }
        }
        Set<String> failed = log.failures().stream()
                .map(each -> each.receiver() + " " + each.signal().getClass().getName())
                .collect(Collectors.toSet());
        return called.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue(), failed))
                .toList();
    }

    private TraceLine line(Group group, Set<String> ids, Set<String> failed) {
        List<String> ordered = ids.stream()
                .sorted(Comparator.comparingInt(this::order).thenComparing(Comparator.naturalOrder()))
                .toList();
        boolean fails = ids.stream().anyMatch(each -> failed.contains(each + " " + group.signal));
        return new TraceLine(test, group.signal, group.sender, group.phase.name(), ordered, fails ? "failed" : "ok");
    }

    private int order(String id) {
        ReceiverInfo info = receivers.get(id);
        return info == null ? 0 : info.order();
    }
}

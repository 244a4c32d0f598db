package dev.signalbox.spring.observation.endpoint;

import dev.signalbox.Dispatcher;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.SignalMap;
import dev.signalbox.spring.observation.ReceiverName;
import dev.signalbox.spring.observation.endpoint.SignalsDescriptor.CalledReceiver;
import dev.signalbox.spring.observation.endpoint.SignalsDescriptor.SentSignal;
import dev.signalbox.spring.observation.statistics.ReceiverStatistics;
import dev.signalbox.spring.observation.statistics.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * The application's signal map with what happens at run time: the maps from all jars, the connected receivers and the
 * statistics. Thread-safe.
 */
final class LiveMap {

    private final Supplier<SignalMap> compiled;
    private final Dispatcher dispatcher;
    private final Statistics statistics;
    private final @Nullable RecordedCalls recorded;

    LiveMap(ClassLoader classes, Dispatcher dispatcher, Statistics statistics, @Nullable RecordedCalls recorded) {
        this.compiled = SingletonSupplier.of(() -> CompiledMap.read(classes));
        this.dispatcher = dispatcher;
        this.statistics = statistics;
        this.recorded = recorded;
    }

    /** The present state. */
    SignalsDescriptor describe() {
        Map<String, Long> sent = statistics.sent();
        Map<String, List<ReceiverInfo>> connected = connected();
        SignalMap map = map(sent.keySet(), connected);
        return new SignalsDescriptor(
                map.signals().stream()
                        .map(each -> new SentSignal(each, sent.getOrDefault(each.type(), 0L)))
                        .toList(),
                map.receivers().stream()
                        .map(each -> describe(
                                each,
                                connected.getOrDefault(each.id(), List.of()).size()))
                        .toList(),
                recorded == null ? null : recorded.numbers());
    }

    private CalledReceiver describe(MappedReceiver receiver, int connections) {
        ReceiverStatistics known = statistics.ofReceiver(receiver.id());
        return known == null
                ? new CalledReceiver(receiver, connections, 0, 0, null, null)
                : new CalledReceiver(
                        receiver, connections, known.calls(), known.failures(), known.slowest(), known.lastError());
    }

    /** The receivers that were connected at run time, by the names under which they are counted. */
    private Map<String, List<ReceiverInfo>> connected() {
        return dispatcher.receivers().stream()
                .filter(each -> each.owner() == null)
                .collect(Collectors.groupingBy(ReceiverName::of, TreeMap::new, Collectors.toList()));
    }

    private SignalMap map(Set<String> sent, Map<String, List<ReceiverInfo>> connected) {
        List<MappedSignal> signals = new ArrayList<>(compiled.get().signals());
        sent.forEach(type -> signals.add(new MappedSignal(type, null, List.of(), List.of())));
        List<MappedReceiver> receivers = new ArrayList<>(compiled.get().receivers());
        connected.forEach((name, all) -> receivers.add(mapped(name, all)));
        return new SignalMap(signals, receivers);
    }

    /** Without a source position, because it is not known for connected receivers. */
    private static MappedReceiver mapped(String name, List<ReceiverInfo> connected) {
        ReceiverInfo first = connected.get(0);
        return new MappedReceiver(
                name,
                "connected",
                name.substring(name.lastIndexOf('.') + 1),
                List.of(),
                connected.stream().map(ReceiverInfo::signal).toList(),
                connected.stream()
                        .flatMap(each -> each.senders().stream())
                        .map(Class::getName)
                        .toList(),
                first.exact(),
                List.of(),
                List.of(),
                first.order(),
                first.phase(),
                first.async(),
                null);
    }
}

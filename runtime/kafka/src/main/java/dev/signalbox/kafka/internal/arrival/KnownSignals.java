package dev.signalbox.kafka.internal.arrival;

import dev.signalbox.Dispatcher;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.kafka.spi.CrossingPart;
import dev.signalbox.spi.Integration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The signals of an application that are marked {@code @Crosses}, by topic and name. Kafka's records are read as one of
 * these, and never as another class.
 */
public final class KnownSignals {

    private final Map<String, Map<String, CrossingPart<?>>> byTopic = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    private KnownSignals() {}

    /**
     * The signals that a dispatcher knows.
     *
     * @throws IllegalStateException if two have the same topic and name
     */
    public static KnownSignals of(Dispatcher dispatcher) {
        KnownSignals known = new KnownSignals();
        Integration.of(dispatcher).crossingParts().stream()
                .filter(CrossingPart.class::isInstance)
                .forEach(each -> known.add((CrossingPart<?>) each));
        return known;
    }

    private void add(CrossingPart<?> part) {
        CrossingPart<?> other = byTopic.computeIfAbsent(part.topic(), any -> new LinkedHashMap<>())
                .putIfAbsent(part.name(), part);
        if (other != null) {
            throw new IllegalStateException(other.signal().getName() + " and "
                    + part.signal().getName() + " both cross by the topic '" + part.topic() + "' and the name '"
                    + part.name()
                    + "', so what arrives could be either. Give one of them another name in its @Crosses");
        }
        ids.add(part.receiver().id());
    }

    public boolean isEmpty() {
        return byTopic.isEmpty();
    }

    /** The topics of all signals, and their dead-letter topics. */
    public List<String> topics() {
        return byTopic.keySet().stream()
                .flatMap(each -> Stream.of(each, DeadLetterTopic.of(each)))
                .toList();
    }

    /** The topics of the signals that have a receiver in the dispatcher. */
    public Set<String> heardTopics(Dispatcher dispatcher) {
        Set<String> heard = new HashSet<>();
        for (ReceiverInfo each : dispatcher.receivers()) {
            if (!ids.contains(each.id())) {
                heard.add(each.signal());
            }
        }
        Set<String> topics = new TreeSet<>();
        byTopic.forEach((topic, parts) -> {
            if (parts.values().stream().anyMatch(each -> isHeard(each.signal(), heard))) {
                topics.add(topic);
            }
        });
        return topics;
    }

    private static boolean isHeard(@Nullable Class<?> type, Set<String> heard) {
        if (type == null) {
            return false;
        }
        if (heard.contains(type.getName()) || isHeard(type.getSuperclass(), heard)) {
            return true;
        }
        for (Class<?> each : type.getInterfaces()) {
            if (isHeard(each, heard)) {
                return true;
            }
        }
        return false;
    }

    /** The signal of a topic and name; null if this application has none. */
    @Nullable
    CrossingPart<?> find(String topic, String name) {
        return byTopic.getOrDefault(topic, Map.of()).get(name);
    }
}

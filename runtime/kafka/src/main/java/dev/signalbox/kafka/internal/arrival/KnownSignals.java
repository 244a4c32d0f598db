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
 * The signals of an application that cross, by their topics and the names under which they travel. A record of Kafka is read
 * as one of them or not at all.
 */
public final class KnownSignals {

    private final Map<String, Map<String, CrossingPart<?>>> byTopic = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    private KnownSignals() {}

    /**
     * Those of a dispatcher.
     *
     * @throws IllegalStateException if two of them could not be told apart
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

    /** The topics of all, and those of their dead letters. */
    public List<String> topics() {
        return byTopic.keySet().stream()
                .flatMap(each -> Stream.of(each, DeadLetterTopic.of(each)))
                .toList();
    }

    /** The topics of those that some receiver hears. */
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

    /** Null if there is none. */
    @Nullable
    CrossingPart<?> find(String topic, String name) {
        return byTopic.getOrDefault(topic, Map.of()).get(name);
    }
}

package dev.signalbox.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a signal crosses to other services.
 *
 * @param topic the topic of Kafka
 * @param name the name under which it travels
 * @param key the component that is the key of Kafka's record; null if there is none
 * @param shape what travels, in the order of the record's components
 */
public record MappedCrossing(
        String topic, String name, @Nullable String key, List<MappedComponent> shape) {

    public MappedCrossing {
        shape = List.copyOf(shape);
    }

    /** Whether what one sends arrives as the other. */
    boolean isSame(@Nullable MappedCrossing other) {
        return other != null && topic.equals(other.topic) && name.equals(other.name);
    }
}

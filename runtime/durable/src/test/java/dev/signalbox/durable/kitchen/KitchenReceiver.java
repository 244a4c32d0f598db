package dev.signalbox.durable.kitchen;

import dev.signalbox.Signal;
import dev.signalbox.durable.spi.Durability;
import java.time.Duration;
import java.util.List;

/**
 * What a receiver is generated from.
 *
 * @param arguments the components that it takes
 */
@SuppressWarnings("ArrayRecordComponent") // nothing compares these records
record KitchenReceiver(
        String id, Class<? extends Signal> signal, List<String> arguments, Durability durability, Class<?>... senders) {

    /** Quick, for tests. */
    static final Durability FAST = Durability.DEFAULT.attempts(3).backoff(Duration.ofMillis(1));

    KitchenReceiver(String id, Class<? extends Signal> signal, String... arguments) {
        this(id, signal, List.of(arguments), FAST);
    }

    KitchenReceiver lasting(Durability other) {
        return new KitchenReceiver(id, signal, arguments, other, senders);
    }
}

package dev.signalbox.spring.kafka.observation;

import dev.signalbox.spring.observation.SignalboxKey;
import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/**
 * The meters of signals that cross, with their names and keys. Registered if the application has a {@code
 * MeterRegistry}.
 */
public enum CrossingMeter implements MeterDocumentation {

    /** How many signals wait for Kafka. */
    WAITING("signalbox.kafka.waiting", Meter.Type.GAUGE),

    /** How many seconds ago the oldest signal that waits for Kafka was sent. */
    OLDEST_AGE("signalbox.kafka.oldest.age", Meter.Type.GAUGE),

    /** How many signals Kafka has refused. They are kept in the outbox. */
    REFUSED("signalbox.kafka.refused", Meter.Type.GAUGE),

    /** The time from the send of a signal until Kafka has it. */
    RELAYED("signalbox.kafka.relayed", Meter.Type.TIMER),

    /** The time from the send of a signal in another service until it reaches this one. */
    LAG("signalbox.kafka.lag", Meter.Type.TIMER),

    /** How many attempts to receive a signal there were. */
    RECEIVED("signalbox.kafka.received", Meter.Type.COUNTER),

    /** How many records went to a dead-letter topic. */
    DEADLETTERED("signalbox.kafka.deadlettered", Meter.Type.COUNTER);

    private final String title;
    private final Meter.Type type;

    CrossingMeter(String title, Meter.Type type) {
        this.title = title;
        this.type = type;
    }

    @Override
    public String getName() {
        return title;
    }

    @Override
    public Meter.Type getType() {
        return type;
    }

    @Override
    public KeyName[] getKeyNames() {
        if (this == RECEIVED) {
            return new KeyName[] {CrossingKey.TOPIC, SignalboxKey.OUTCOME};
        }
        return type == Meter.Type.GAUGE ? new KeyName[0] : new KeyName[] {CrossingKey.TOPIC};
    }
}

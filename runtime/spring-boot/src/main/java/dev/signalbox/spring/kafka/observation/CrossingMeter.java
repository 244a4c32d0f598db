package dev.signalbox.spring.kafka.observation;

import dev.signalbox.spring.observation.SignalboxKey;
import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** The meters of signals that cross, with their names and keys. Kept if the application has a {@code MeterRegistry}. */
public enum CrossingMeter implements MeterDocumentation {

    /** How many signals wait for Kafka. */
    WAITING("signalbox.kafka.waiting", Meter.Type.GAUGE),

    /** For how many seconds the oldest of them has waited. */
    OLDEST_AGE("signalbox.kafka.oldest.age", Meter.Type.GAUGE),

    /** How many signals Kafka has refused, and are kept. */
    REFUSED("signalbox.kafka.refused", Meter.Type.GAUGE),

    /** How long after it was sent Kafka had a signal. */
    RELAYED("signalbox.kafka.relayed", Meter.Type.TIMER),

    /** How long after it was sent a signal of another service reached this one. */
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

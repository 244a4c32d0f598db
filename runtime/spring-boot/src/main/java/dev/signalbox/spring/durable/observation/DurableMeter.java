package dev.signalbox.spring.durable.observation;

import dev.signalbox.spring.observation.SignalboxKey;
import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** The meters of durable receivers, with their names and keys. Kept if the application has a {@code MeterRegistry}. */
public enum DurableMeter implements MeterDocumentation {

    /** How many calls are recorded and not delivered. */
    BACKLOG("signalbox.durable.backlog", Meter.Type.GAUGE),

    /** How many calls could be made now and are not. */
    DUE("signalbox.durable.due", Meter.Type.GAUGE),

    /** For how many seconds the oldest call that is due has been so. */
    OLDEST_AGE("signalbox.durable.oldest.age", Meter.Type.GAUGE),

    /** How many calls are being delivered, on all nodes. */
    RUNNING("signalbox.durable.running", Meter.Type.GAUGE),

    /** How many recorded calls are of receivers that this application does not have. */
    UNKNOWN("signalbox.durable.unknown", Meter.Type.GAUGE),

    /** How many calls failed at their last attempt, and are kept. */
    DEAD("signalbox.durable.dead", Meter.Type.GAUGE),

    /** How many attempts failed. */
    RETRIES("signalbox.durable.retries", Meter.Type.COUNTER, SignalboxKey.RECEIVER),

    /** How many attempts found that an earlier one had been committed. */
    DUPLICATES("signalbox.durable.duplicates", Meter.Type.COUNTER, SignalboxKey.RECEIVER),

    /** How many calls failed at their last attempt. */
    DEADLETTERED("signalbox.durable.deadlettered", Meter.Type.COUNTER, SignalboxKey.RECEIVER),

    /** How long ago a signal had been sent when its receiver was called. */
    LAG("signalbox.durable.lag", Meter.Type.TIMER, SignalboxKey.RECEIVER);

    private final String title;
    private final Meter.Type type;
    private final KeyName[] keys;

    DurableMeter(String title, Meter.Type type, KeyName... keys) {
        this.title = title;
        this.type = type;
        this.keys = keys;
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
        return keys.clone();
    }
}

package dev.signalbox.spring.durable.observation;

import dev.signalbox.spring.observation.SignalboxKey;
import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/**
 * The meters of durable receivers, with their names and keys. Registered if the application has a {@code
 * MeterRegistry}.
 */
public enum DurableMeter implements MeterDocumentation {

    /** How many calls are recorded and not delivered. */
    BACKLOG("signalbox.durable.backlog", Meter.Type.GAUGE, false),

    /** How many calls are due and not being delivered. */
    DUE("signalbox.durable.due", Meter.Type.GAUGE, false),

    /** How many seconds ago the call became due that has been due for the longest time. */
    OLDEST_AGE("signalbox.durable.oldest.age", Meter.Type.GAUGE, false),

    /** How many calls are being delivered, on all nodes. */
    RUNNING("signalbox.durable.running", Meter.Type.GAUGE, false),

    /** How many recorded calls are of receivers that this application does not have. */
    UNKNOWN("signalbox.durable.unknown", Meter.Type.GAUGE, false),

    /** How many calls failed at their last attempt, and are kept. */
    DEAD("signalbox.durable.dead", Meter.Type.GAUGE, false),

    /** How many attempts failed. */
    RETRIES("signalbox.durable.retries", Meter.Type.COUNTER, true),

    /** How many attempts found that an earlier one had been committed. */
    DUPLICATES("signalbox.durable.duplicates", Meter.Type.COUNTER, true),

    /** How many calls failed at their last attempt. */
    DEADLETTERED("signalbox.durable.deadlettered", Meter.Type.COUNTER, true),

    /** How long ago a signal had been sent when its receiver was called. */
    LAG("signalbox.durable.lag", Meter.Type.TIMER, true);

    private final String title;
    private final Meter.Type type;
    private final boolean ofReceiver;

    DurableMeter(String title, Meter.Type type, boolean ofReceiver) {
        this.title = title;
        this.type = type;
        this.ofReceiver = ofReceiver;
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
        return ofReceiver ? new KeyName[] {SignalboxKey.RECEIVER} : new KeyName[0];
    }
}

package dev.signalbox.spring.condition;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.context.annotation.Conditional;

/**
 * Holds if the application records in its database: if it has durable receivers, or signals marked {@code @Crosses} and
 * a Kafka broker.
 */
public final class OnRecordedSignals extends AnyNestedCondition {

    OnRecordedSignals() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @Conditional(OnDurableReceivers.class)
    static class ForDurableReceivers {}

    @Conditional({OnCrossingSignals.class, OnKafkaBroker.class})
    static class ForOtherServices {}
}

package dev.signalbox.spring.condition;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.context.annotation.Conditional;

/** Holds if something that the application sends is recorded in its database: for durable receivers or for other services. */
public final class OnRecordedSignals extends AnyNestedCondition {

    OnRecordedSignals() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @Conditional(OnDurableReceivers.class)
    static class ForDurableReceivers {}

    @Conditional({OnCrossingSignals.class, OnKafkaBroker.class})
    static class ForOtherServices {}
}

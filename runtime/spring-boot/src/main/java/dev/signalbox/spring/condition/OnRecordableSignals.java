package dev.signalbox.spring.condition;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.context.annotation.Conditional;

/** Holds if something that the application sends may have to be recorded in its database. */
public final class OnRecordableSignals extends AnyNestedCondition {

    OnRecordableSignals() {
        super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @Conditional(OnDurableReceivers.class)
    static class ForDurableReceivers {}

    @Conditional(OnCrossingSignals.class)
    static class ForOtherServices {}
}

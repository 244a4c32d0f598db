package dev.signalbox.spring.condition;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.context.annotation.Conditional;

/**
 * Holds if the application has durable receivers or signals marked {@code @Crosses}. Ignores whether there is a Kafka
 * broker, which Spring cannot know before it has registered all beans: for that see {@link OnRecordedSignals}.
 */
public final class OnRecordableSignals extends AnyNestedCondition {

    OnRecordableSignals() {
        super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @Conditional(OnDurableReceivers.class)
    static class ForDurableReceivers {}

    @Conditional(OnCrossingSignals.class)
    static class ForOtherServices {}
}

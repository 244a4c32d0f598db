package dev.signalbox.spring.condition;

import dev.signalbox.spi.Integration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Holds if the application has durable receivers. Other applications make no bean and load no class for such receivers.
 */
public final class OnDurableReceivers extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder message = ConditionMessage.forCondition("durable receivers");
        return Integration.of(SharedDispatcherBuilder.of(
                                Objects.requireNonNull(context.getBeanFactory()), context.getClassLoader()))
                        .hasDurableReceivers()
                ? ConditionOutcome.match(message.foundExactly("some"))
                : ConditionOutcome.noMatch(message.because("no receiver is marked @Durable"));
    }
}

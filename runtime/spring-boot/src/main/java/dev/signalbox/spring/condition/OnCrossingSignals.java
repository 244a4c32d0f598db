package dev.signalbox.spring.condition;

import dev.signalbox.spi.Integration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Holds if the application has signals marked {@code @Crosses}. Other applications make no bean and load no class for
 * such signals.
 */
public final class OnCrossingSignals extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder message = ConditionMessage.forCondition("signals that cross");
        return Integration.of(SharedDispatcherBuilder.of(
                                Objects.requireNonNull(context.getBeanFactory()), context.getClassLoader()))
                        .hasCrossingSignals()
                ? ConditionOutcome.match(message.foundExactly("some"))
                : ConditionOutcome.noMatch(message.because("no signal is marked @Crosses"));
    }
}

package dev.signalbox.spring.check;

import dev.signalbox.Dispatcher;
import dev.signalbox.kafka.spi.CrossingPart;
import dev.signalbox.kafka.spi.CrossingRecorder;
import dev.signalbox.spi.Integration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Checks, when all beans have been created, that signals for other services can be recorded. Without this check, the
 * signals would be lost.
 */
final class CrossingCheck implements SmartInitializingSingleton {

    private final ConfigurableListableBeanFactory beans;
    private final Dispatcher dispatcher;

    CrossingCheck(ConfigurableListableBeanFactory beans, Dispatcher dispatcher) {
        this.beans = beans;
        this.dispatcher = dispatcher;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!new CandidateBeans(beans).names(CrossingRecorder.class).isEmpty()) {
            return;
        }
        List<String> signals = Integration.of(dispatcher).crossingParts().stream()
                .filter(CrossingPart.class::isInstance)
                .map(each -> ((CrossingPart<?>) each).signal().getName())
                .sorted()
                .toList();
        if (!signals.isEmpty()) {
            boolean database =
                    !new CandidateBeans(beans).names(DataSource.class).isEmpty();
            throw new InvalidReceiversException(
                    List.of(database ? Problem.crossingNotConfigured(signals) : Problem.noDatabaseToCross(signals)));
        }
    }
}

package dev.signalbox.spring.check;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.durable.spi.DurablePart;
import dev.signalbox.spi.Integration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Checks, when all beans have been created, that calls of durable receivers can be recorded. Without this check, the first
 * send would fail.
 */
final class DurableCheck implements SmartInitializingSingleton {

    private final ConfigurableListableBeanFactory beans;
    private final Dispatcher dispatcher;

    DurableCheck(ConfigurableListableBeanFactory beans, Dispatcher dispatcher) {
        this.beans = beans;
        this.dispatcher = dispatcher;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!new CandidateBeans(beans).names(DurableCalls.class).isEmpty()) {
            return;
        }
        List<String> ids = Integration.of(dispatcher).durableParts().stream()
                .filter(DurablePart.class::isInstance)
                .map(each -> ((DurablePart<?>) each).receiver().id())
                .distinct()
                .sorted()
                .toList();
        if (!ids.isEmpty()) {
            boolean database =
                    !new CandidateBeans(beans).names(DataSource.class).isEmpty();
            throw new InvalidReceiversException(
                    List.of(database ? Problem.durableNotConfigured(ids) : Problem.noDatabase(ids)));
        }
    }
}

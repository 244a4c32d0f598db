package dev.signalbox.spring.dispatcher;

import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spring.check.CandidateBeans;
import dev.signalbox.spring.check.MissingBeans;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Finds the beans whose methods are receivers, by type and with their proxies. Each is looked for when the first signal
 * wants it: receivers may need beans that are still waiting for the dispatcher.
 */
final class ReceiverBeans implements InstanceProvider {

    private final ConfigurableApplicationContext context;
    private final ConfigurableListableBeanFactory beans;
    private final MissingBeans missing;

    ReceiverBeans(ConfigurableApplicationContext context, MissingBeans missing) {
        this.context = context;
        this.beans = context.getBeanFactory();
        this.missing = missing;
    }

    /**
     * The bean of this type, or null if there is none.
     *
     * @throws IllegalStateException if the application has ended: its bean factory would make everything anew
     */
    @Override
    public <T> @Nullable T get(Class<T> type) {
        if (!context.isActive()) {
            throw new IllegalStateException(
                    "The application has ended, and with it the " + type.getName() + " whose methods are receivers");
        }
        return beans.getBeanProvider(type).getIfAvailable();
    }

    /** Not in scopes other than that of singletons, where who is asked depends on the request, say. */
    @Override
    public boolean isStable(Class<?> type) {
        return new CandidateBeans(beans).names(type).stream().allMatch(beans::isSingleton);
    }

    @Override
    public boolean leavesOut(String type) {
        return missing.leavesOut(type);
    }
}

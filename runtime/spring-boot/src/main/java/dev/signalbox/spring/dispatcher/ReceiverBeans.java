package dev.signalbox.spring.dispatcher;

import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spring.check.CandidateBeans;
import dev.signalbox.spring.check.MissingBeans;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Finds the beans on which receivers are called: by type, with their proxies. Looks a bean up when a signal first needs
 * it, because its dependencies may in turn need the dispatcher.
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
     * @throws IllegalStateException if the application has ended: its bean factory would create all beans again
     */
    @Override
    public <T> @Nullable T get(Class<T> type) {
        if (!context.isActive()) {
            throw new IllegalStateException(
                    "The application has ended, so the receivers of " + type.getName() + " can no longer be called");
        }
        return beans.getBeanProvider(type).getIfAvailable();
    }

    /** True only for singletons. In other scopes the bean may depend on the request, for example. */
    @Override
    public boolean isStable(Class<?> type) {
        return new CandidateBeans(beans).names(type).stream().allMatch(beans::isSingleton);
    }

    @Override
    public boolean leavesOut(String type) {
        return missing.leavesOut(type);
    }
}

package dev.signalbox.spring;

import dev.signalbox.spi.InstanceProvider;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
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
        return candidates(beans, type).allMatch(beans::isSingleton);
    }

    @Override
    public boolean leavesOut(String type) {
        return missing.leavesOut(type);
    }

    /** The names of the beans that may be meant, here or in a parent. */
    static Stream<String> candidates(ConfigurableListableBeanFactory beans, Class<?> type) {
        return Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, type))
                .filter(name -> isCandidate(beans, name));
    }

    /** Not the target behind a scoped proxy, for one. */
    private static boolean isCandidate(ConfigurableListableBeanFactory beans, String name) {
        return !beans.containsBeanDefinition(name)
                || beans.getMergedBeanDefinition(name).isAutowireCandidate();
    }

    static List<String> names(ConfigurableListableBeanFactory beans, Class<?> type) {
        return candidates(beans, type).toList();
    }
}

package dev.signalbox.spring;

import dev.signalbox.spi.InstanceProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Finds the beans whose methods are receivers, by type and with their proxies. Each is looked for when the first signal
 * wants it: receivers may need beans that are still waiting for the dispatcher.
 */
record ReceiverBeans(ConfigurableListableBeanFactory beans) implements InstanceProvider {

    @Override
    public <T> @Nullable T get(Class<T> type) {
        return beans.getBeanProvider(type).getIfAvailable();
    }
}

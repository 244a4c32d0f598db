package dev.signalbox.spring.check;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.spi.DurableCalls;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Checks, when the application starts, that the calls of its durable receivers can be recorded. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(DurableCalls.class)
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
@Conditional(OnDurableReceivers.class)
public class DurableCheckConfiguration {

    @Bean
    DurableCheck signalboxDurableCheck(ConfigurableListableBeanFactory beans, Dispatcher dispatcher) {
        return new DurableCheck(beans, dispatcher);
    }
}

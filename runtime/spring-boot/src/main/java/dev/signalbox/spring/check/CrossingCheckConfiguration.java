package dev.signalbox.spring.check;

import dev.signalbox.Dispatcher;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks, when the application starts, that its signals can reach other services. Not in a test slice. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = EnableAutoConfiguration.ENABLED_OVERRIDE_PROPERTY, matchIfMissing = true)
public class CrossingCheckConfiguration {

    @Bean
    CrossingCheck signalboxCrossingCheck(ConfigurableListableBeanFactory beans, Dispatcher dispatcher) {
        return new CrossingCheck(beans, dispatcher);
    }
}

package dev.signalbox.spring.check;

import dev.signalbox.Dispatcher;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks, when the application starts, that the calls of its durable receivers can be recorded. */
@Configuration(proxyBeanMethods = false)
public class DurableCheckConfiguration {

    @Bean
    DurableCheck signalboxDurableCheck(ConfigurableListableBeanFactory beans, Dispatcher dispatcher) {
        return new DurableCheck(beans, dispatcher);
    }
}

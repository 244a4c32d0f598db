package dev.signalbox.spring.springevents;

import dev.signalbox.Dispatcher;
import dev.signalbox.spring.SignalboxProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Publishes the signals named by {@code signalbox.spring-events} as Spring's events. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
public class SpringEventsConfiguration {

    @Bean
    SpringEvents signalboxSpringEvents(
            Dispatcher dispatcher, ApplicationEventPublisher publisher, SignalboxProperties settings) {
        return new SpringEvents(dispatcher, publisher, settings.springEvents());
    }
}

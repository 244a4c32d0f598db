package dev.signalbox.spring.migrate;

import dev.signalbox.Dispatcher;
import org.flywaydb.core.api.callback.Callback;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sends signals of migrations. Spring Boot adds each bean of the type {@code Callback} to every Flyway that it makes.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(Callback.class)
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
public class FlywayConfiguration {

    @Bean
    FlywaySignals signalboxFlywaySignals(ObjectProvider<Dispatcher> dispatchers) {
        return new FlywaySignals(dispatchers);
    }
}

package dev.signalbox.spring.migrate;

import dev.signalbox.Dispatcher;
import org.flywaydb.core.api.callback.Callback;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signals of migrations. Boot gives callbacks that are beans to each Flyway that it makes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(Callback.class)
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
public class FlywayConfiguration {

    @Bean
    FlywaySignals signalboxFlywaySignals(ObjectProvider<Dispatcher> dispatchers) {
        return new FlywaySignals(dispatchers);
    }
}

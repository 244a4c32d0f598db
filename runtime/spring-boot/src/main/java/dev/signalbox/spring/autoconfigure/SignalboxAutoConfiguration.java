package dev.signalbox.spring.autoconfigure;

import dev.signalbox.spring.SignalboxProperties;
import dev.signalbox.spring.check.CheckConfiguration;
import dev.signalbox.spring.dispatcher.ContextConfiguration;
import dev.signalbox.spring.dispatcher.DispatcherConfiguration;
import dev.signalbox.spring.jpa.JpaConfiguration;
import dev.signalbox.spring.migrate.FlywayConfiguration;
import dev.signalbox.spring.security.SecurityConfiguration;
import dev.signalbox.spring.springevents.SpringEventsConfiguration;
import dev.signalbox.spring.transaction.TransactionConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Configures Signalbox: the dispatcher, and one configuration for each library that is on the class path. */
@AutoConfiguration
@EnableConfigurationProperties(SignalboxProperties.class)
@Import({
    DispatcherConfiguration.class,
    CheckConfiguration.class,
    TransactionConfiguration.class,
    ContextConfiguration.class,
    JpaConfiguration.class,
    ServletConfiguration.class,
    SpringEventsConfiguration.class,
    SecurityConfiguration.class,
    FlywayConfiguration.class
})
public final class SignalboxAutoConfiguration {

    SignalboxAutoConfiguration() {}
}

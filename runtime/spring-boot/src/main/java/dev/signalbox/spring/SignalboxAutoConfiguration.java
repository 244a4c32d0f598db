package dev.signalbox.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Makes Signalbox part of an application: its dispatcher, and for each library that is there what that needs. */
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

package dev.signalbox.spring.autoconfigure;

import dev.signalbox.spring.SignalboxProperties;
import dev.signalbox.spring.observation.ObservationConfiguration;
import dev.signalbox.spring.observation.endpoint.EndpointConfiguration;
import dev.signalbox.spring.observation.statistics.MeterConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Configures counters, observations and the actuator's endpoints, each if its library is on the class path. */
@AutoConfiguration(
        afterName = {
            "dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
@EnableConfigurationProperties(SignalboxProperties.class)
@Import({ObservationConfiguration.class, MeterConfiguration.class, EndpointConfiguration.class})
public final class SignalboxObservationAutoConfiguration {

    SignalboxObservationAutoConfiguration() {}
}

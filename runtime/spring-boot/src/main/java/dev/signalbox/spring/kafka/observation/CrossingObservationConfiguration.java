package dev.signalbox.spring.kafka.observation;

import dev.signalbox.kafka.Crossings;
import dev.signalbox.kafka.spi.CrossingProbe;
import dev.signalbox.spring.kafka.CrossingProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/**
 * Configures meters, observations and health of signals that cross: one nested configuration for each library on the
 * class path.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Crossings.class)
public class CrossingObservationConfiguration {

    @Bean
    WaitingSignals signalboxWaitingSignals(ObjectProvider<Crossings> crossings) {
        return new WaitingSignals(crossings::getObject, InstantSource.system());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    static class Health {

        /**
         * The condition stands at the method: Spring loads all conditions of a class together, and this one is not
         * always on the class path.
         */
        @Bean
        @ConditionalOnEnabledHealthIndicator("crossings")
        CrossingHealthIndicator crossingsHealthIndicator(WaitingSignals waiting, CrossingProperties settings) {
            return new CrossingHealthIndicator(waiting, settings.health());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static class Meters {

        @Bean
        CrossingMeters signalboxCrossingMeters(WaitingSignals waiting) {
            return new CrossingMeters(waiting);
        }
    }

    /** Adds the probe when all beans have been made, because handlers of observations may need the dispatcher. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ObservationRegistry.class)
    @ConditionalOnBean(ObservationRegistry.class)
    static class Observations {

        @Bean
        CrossingProbe signalboxArrivalObservations(ObjectProvider<ObservationRegistry> registries) {
            return new ArrivalObservations(
                    SingletonSupplier.of(() -> registries.getIfUnique(() -> ObservationRegistry.NOOP)));
        }
    }
}

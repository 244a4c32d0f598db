package dev.signalbox.spring.durable.observation;

import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.spring.durable.DurableProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
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
 * Configures meters, observations and health of durable receivers: one nested configuration for each library on the
 * class path.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Deliveries.class)
public class DurableObservationConfiguration {

    /** Used by the endpoint {@code signals}, too. */
    @Bean
    RecordedNumbers signalboxRecordedCalls(ObjectProvider<Deliveries> deliveries) {
        return new RecordedNumbers(deliveries::getObject);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    static class Health {

        /**
         * The condition stands at the method: Spring loads all conditions of a class together, and this one is not
         * always on the class path.
         */
        @Bean
        @ConditionalOnEnabledHealthIndicator("durable")
        DurableHealthIndicator durableHealthIndicator(RecordedNumbers recorded, DurableProperties settings) {
            return new DurableHealthIndicator(recorded, settings.health(), InstantSource.system());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static class Meters {

        @Bean
        DurableMeters signalboxDurableMeters(RecordedNumbers recorded) {
            return new DurableMeters(recorded, InstantSource.system());
        }
    }

    /** Adds the probe when all beans have been made, because handlers of observations may need the dispatcher. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ObservationRegistry.class)
    @ConditionalOnBean(ObservationRegistry.class)
    static class Observations {

        @Bean
        DeliveryProbe signalboxDeliveryObservations(ObjectProvider<ObservationRegistry> registries) {
            return new DeliveryObservations(
                    SingletonSupplier.of(() -> registries.getIfUnique(() -> ObservationRegistry.NOOP)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Tracer.class, Propagator.class})
    static class Traces {

        @Bean
        DeliveryProbe signalboxSenderTrace(ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
            return new SenderTrace(tracers::getIfUnique, propagators::getIfUnique);
        }
    }
}

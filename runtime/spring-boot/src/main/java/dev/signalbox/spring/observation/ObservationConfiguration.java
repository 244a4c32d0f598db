package dev.signalbox.spring.observation;

import dev.signalbox.spi.Integration;
import dev.signalbox.spring.DispatcherCustomizer;
import dev.signalbox.spring.SignalboxProperties;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Observes receivers if the application has an {@code ObservationRegistry}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean(ObservationRegistry.class)
public class ObservationConfiguration {

    @Bean
    static Observations signalboxObservations(SignalboxProperties settings) {
        return new Observations(settings.observation().allReceivers());
    }

    @Bean
    static DispatcherCustomizer signalboxObservationCustomizer(Observations observations) {
        return builder -> Integration.of(builder).probe(observations);
    }

    /** Late, because handlers of observations may need the dispatcher. */
    @Bean
    static SmartInitializingSingleton signalboxObservationRegistry(
            Observations observations, ObjectProvider<ObservationRegistry> registries) {
        return () -> registries.ifUnique(observations::keepIn);
    }
}

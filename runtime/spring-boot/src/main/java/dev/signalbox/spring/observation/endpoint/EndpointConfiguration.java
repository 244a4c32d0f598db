package dev.signalbox.spring.observation.endpoint;

import dev.signalbox.map.SignalMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Makes the actuator's endpoints, each if the application exposes it and has {@code signalbox-map}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ConditionalOnAvailableEndpoint.class, SignalMap.class})
public class EndpointConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnAvailableEndpoint(SignalsEndpoint.class)
    @Import(LiveMapConfiguration.class)
    static class SignalsEndpointConfiguration {

        @Bean
        SignalsEndpoint signalboxSignalsEndpoint(LiveMap map, ObjectProvider<RecordedCalls> recorded) {
            return new SignalsEndpoint(map, recorded.getIfAvailable());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnAvailableEndpoint(SignalMapEndpoint.class)
    @Import(LiveMapConfiguration.class)
    static class SignalMapEndpointConfiguration {

        @Bean
        SignalMapEndpoint signalboxSignalMapEndpoint(LiveMap map) {
            return new SignalMapEndpoint(map);
        }
    }
}

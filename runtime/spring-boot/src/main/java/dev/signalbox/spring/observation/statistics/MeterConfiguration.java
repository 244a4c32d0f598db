package dev.signalbox.spring.observation.statistics;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Registers counters. Spring Boot binds them to each registry when all beans have been made. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@Import(StatisticsConfiguration.class)
public class MeterConfiguration {

    @Bean
    SignalMeters signalboxMeters(Statistics statistics) {
        return new SignalMeters(statistics);
    }
}

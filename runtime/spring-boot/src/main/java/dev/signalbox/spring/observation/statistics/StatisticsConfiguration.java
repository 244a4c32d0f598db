package dev.signalbox.spring.observation.statistics;

import dev.signalbox.spi.Integration;
import dev.signalbox.spring.DispatcherCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps statistics. Imported by configurations that read them; otherwise nothing is counted. */
@Configuration(proxyBeanMethods = false)
public class StatisticsConfiguration {

    @Bean
    static Statistics signalboxStatistics() {
        return new Statistics();
    }

    @Bean
    static DispatcherCustomizer signalboxStatisticsCustomizer(Statistics statistics) {
        return builder -> Integration.of(builder).probe(statistics);
    }
}

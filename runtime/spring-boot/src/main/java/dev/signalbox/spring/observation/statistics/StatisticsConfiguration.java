package dev.signalbox.spring.observation.statistics;

import dev.signalbox.spring.DispatcherCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Statistics, for those who import it: where nobody reads them, none are kept. */
@Configuration(proxyBeanMethods = false)
public class StatisticsConfiguration {

    @Bean
    static Statistics signalboxStatistics() {
        return new Statistics();
    }

    @Bean
    static DispatcherCustomizer signalboxStatisticsCustomizer(Statistics statistics) {
        return builder -> builder.probe(statistics);
    }
}

package dev.signalbox.spring.observation;

import dev.signalbox.Dispatcher;
import dev.signalbox.map.SignalMap;
import dev.signalbox.spi.Integration;
import dev.signalbox.spring.DispatcherCustomizer;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.io.ResourceLoader;

/** Statistics, for those who import it: where nobody reads them, none are kept. */
@Configuration(proxyBeanMethods = false)
@ImportRuntimeHints(StatisticsConfiguration.Files.class)
class StatisticsConfiguration {

    @Bean
    static Statistics signalboxStatistics() {
        return new Statistics();
    }

    @Bean
    static DispatcherCustomizer signalboxStatisticsCustomizer(Statistics statistics) {
        return builder -> Integration.of(builder).probe(statistics);
    }

    @Bean
    LiveMap signalboxLiveMap(Dispatcher dispatcher, Statistics statistics, ResourceLoader resources) {
        ClassLoader own = resources.getClassLoader();
        return new LiveMap(own == null ? LiveMap.class.getClassLoader() : own, dispatcher, statistics);
    }

    /** The files of the signal map and its page, which a native image has only if it is told. */
    static final class Files implements RuntimeHintsRegistrar {

        @Override
        public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
            hints.resources().registerPattern(SignalMap.PATH);
            hints.resources().registerPattern("dev/signalbox/map/signals.*");
        }
    }
}

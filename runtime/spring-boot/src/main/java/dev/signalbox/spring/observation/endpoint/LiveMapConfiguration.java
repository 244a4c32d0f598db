package dev.signalbox.spring.observation.endpoint;

import dev.signalbox.Dispatcher;
import dev.signalbox.map.SignalMap;
import dev.signalbox.spring.observation.statistics.Statistics;
import dev.signalbox.spring.observation.statistics.StatisticsConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.io.ResourceLoader;

/** Makes what both endpoints show. Imported by the configuration of each exposed endpoint. */
@Configuration(proxyBeanMethods = false)
@Import(StatisticsConfiguration.class)
@ImportRuntimeHints(LiveMapConfiguration.Files.class)
class LiveMapConfiguration {

    @Bean
    LiveMap signalboxLiveMap(
            Dispatcher dispatcher,
            Statistics statistics,
            ObjectProvider<RecordedCalls> recorded,
            ResourceLoader resources) {
        ClassLoader own = resources.getClassLoader();
        return new LiveMap(
                own == null ? LiveMap.class.getClassLoader() : own, dispatcher, statistics, recorded.getIfAvailable());
    }

    /** Adds the files of the signal map and its page to native images. */
    static final class Files implements RuntimeHintsRegistrar {

        @Override
        public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
            hints.resources().registerPattern(SignalMap.PATH);
            hints.resources().registerPattern("dev/signalbox/map/page/signals.*");
        }
    }
}

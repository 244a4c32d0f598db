package dev.signalbox.spring.kafka;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Retries;
import dev.signalbox.kafka.Crossings;
import dev.signalbox.kafka.spi.CrossingProbe;
import dev.signalbox.kafka.spi.CrossingRecorder;
import dev.signalbox.spring.check.MissingServiceName;
import dev.signalbox.spring.durable.DurableDatabase;
import dev.signalbox.spring.durable.SignalboxTables;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.util.StringUtils;

/**
 * Records signals for other services in the application's database, takes them to Kafka, and receives signals of other
 * services.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ProducerFactory.class, Crossings.class})
@ConditionalOnBean({Deliveries.class, ProducerFactory.class, ConsumerFactory.class})
@EnableConfigurationProperties(CrossingProperties.class)
public class CrossingConfiguration {

    @Bean
    SignalboxTables signalboxCrossingSchema(DurableDatabase database, CrossingProperties settings) {
        return SignalboxTables.kafka(database.connections(), settings.initializeSchema());
    }

    /** Made after migrations, so that the tables exist. */
    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    @ConditionalOnMissingBean
    Crossings signalboxCrossings(
            Deliveries deliveries,
            ProducerFactory<?, ?> producers,
            ConsumerFactory<?, ?> consumers,
            CrossingProperties settings,
            ObjectProvider<CrossingProbe> probes,
            Environment environment) {
        Crossings.Builder builder = Crossings.on(deliveries)
                .service(service(settings, environment))
                .producer(producers.getConfigurationProperties())
                .consumer(consumers.getConfigurationProperties())
                .consumers(settings.consumers())
                .pollEvery(settings.pollInterval())
                .leaseFor(settings.lease())
                .retries(new Retries(settings.attempts(), settings.backoff(), settings.maxBackoff()))
                .rememberFor(settings.retention())
                .mostBytes((int) settings.maxSize().toBytes())
                .stopWithin(Binder.get(environment)
                        .bind("spring.lifecycle.timeout-per-shutdown-phase", Duration.class)
                        .orElse(Duration.ofSeconds(30)));
        if (settings.topics() != null) {
            builder.hear(settings.topics());
        }
        if (settings.hearOwn()) {
            builder.hearOwn();
        }
        if (settings.createTopics()) {
            builder.createTopics(settings.partitions(), settings.replicas());
        }
        probes.orderedStream().forEach(builder::probe);
        return builder.build();
    }

    private static String service(CrossingProperties settings, Environment environment) {
        String name =
                settings.service() == null ? environment.getProperty("spring.application.name") : settings.service();
        if (name == null || !StringUtils.hasText(name)) {
            throw MissingServiceName.failure();
        }
        return name;
    }

    @Bean
    CrossingRecorder signalboxCrossingRecorder(Crossings crossings) {
        return crossings.recorder();
    }

    @Bean
    CrossingLifecycle signalboxCrossingLifecycle(
            Crossings crossings, Dispatcher dispatcher, CrossingProperties settings) {
        return new CrossingLifecycle(crossings, dispatcher, settings);
    }
}

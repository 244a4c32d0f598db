package dev.signalbox.spring.autoconfigure;

import dev.signalbox.spring.check.CrossingCheckConfiguration;
import dev.signalbox.spring.condition.OnCrossingSignals;
import dev.signalbox.spring.condition.OnKafkaBroker;
import dev.signalbox.spring.kafka.CrossingConfiguration;
import dev.signalbox.spring.kafka.observation.CrossingObservationConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/** Configures signals that cross to other services, if the application has some, {@code signalbox-kafka} and a broker. */
@AutoConfiguration(
        after = SignalboxDurableAutoConfiguration.class,
        afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
        beforeName = "dev.signalbox.spring.autoconfigure.SignalboxObservationAutoConfiguration")
@ConditionalOnClass(name = "dev.signalbox.kafka.spi.CrossingRecorder")
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
@Conditional({OnCrossingSignals.class, OnKafkaBroker.class})
@Import({CrossingConfiguration.class, CrossingObservationConfiguration.class, CrossingCheckConfiguration.class})
public final class SignalboxKafkaAutoConfiguration {

    SignalboxKafkaAutoConfiguration() {}
}

package dev.signalbox.spring.autoconfigure;

import dev.signalbox.spring.check.DurableCheckConfiguration;
import dev.signalbox.spring.condition.OnRecordableSignals;
import dev.signalbox.spring.condition.OnRecordedSignals;
import dev.signalbox.spring.durable.DurableConfiguration;
import dev.signalbox.spring.durable.SliceConfiguration;
import dev.signalbox.spring.durable.observation.DurableObservationConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/**
 * Configures the recording and the delivery of calls, if the application has {@code signalbox-durable} and durable receivers,
 * or signals that cross to other services.
 */
@AutoConfiguration(
        afterName = {
            "dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration",
            "dev.signalbox.spring.autoconfigure.SignalboxJdbcAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.XADataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        },
        beforeName = "dev.signalbox.spring.autoconfigure.SignalboxObservationAutoConfiguration")
@ConditionalOnClass(name = "dev.signalbox.durable.spi.DurableCalls")
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
@Conditional({OnRecordableSignals.class, OnRecordedSignals.class})
@Import({
    DurableConfiguration.class,
    SliceConfiguration.class,
    DurableObservationConfiguration.class,
    DurableCheckConfiguration.class
})
public final class SignalboxDurableAutoConfiguration {

    SignalboxDurableAutoConfiguration() {}
}

package dev.signalbox.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxDurableAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxKafkaAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxObservationAutoConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Each library may be missing. */
class OptionalLibrariesTest {

    record Sent() implements Signal {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    SignalboxAutoConfiguration.class,
                    SignalboxDurableAutoConfiguration.class,
                    SignalboxKafkaAutoConfiguration.class,
                    SignalboxObservationAutoConfiguration.class))
            .withPropertyValues(
                    "management.endpoints.web.exposure.include=*", "signalbox.spring-events=" + Sent.class.getName());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.micrometer",
                "io.micrometer.core",
                "org.springframework.boot.actuate",
                "org.springframework.security",
                "org.flywaydb",
                "jakarta.servlet",
                "org.springframework.web",
                "org.springframework.transaction",
                "jakarta.persistence",
                "org.hibernate",
                "dev.signalbox.hibernate",
                "dev.signalbox.map",
                "dev.signalbox.servlet",
                "dev.signalbox.durable",
                "com.github.kagkarlsson",
                "dev.signalbox.kafka",
                "org.apache.kafka",
                "org.springframework.kafka",
                "org.springframework.boot.kafka",
                "io.micrometer.tracing",
                "org.springframework.boot.health"
            })
    void theRestWorksWithoutIt(String library) {
        runner.withClassLoader(new FilteredClassLoader(library)).run(context -> {
            assertThat(context).hasNotFailed();
            context.getBean(Dispatcher.class).channel(Sent.class).send(new Sent());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.micrometer", "io.micrometer.core"})
    void theEndpointsNeedNoMicrometer(String library) {
        runner.withClassLoader(new FilteredClassLoader(library))
                .run(context ->
                        assertThat(context).hasBean("signalboxSignalsEndpoint").hasBean("signalboxSignalMapEndpoint"));
    }
}

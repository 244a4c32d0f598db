package dev.signalbox.spring.observation.endpoint;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Exposes the endpoints and makes topics in development, unless the application configures that itself. Development means that
 * devtools restart the application; they never do so if it runs from its jar.
 */
final class DevelopmentDefaults implements EnvironmentPostProcessor {

    private static final String RESTARTED = "org.springframework.boot.devtools.restart.classloader.RestartClassLoader";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (application.getClassLoader().getClass().getName().equals(RESTARTED)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "signalboxDevelopment",
                            Map.of(
                                    "management.endpoints.web.exposure.include", "health,signals,signalmap",
                                    "signalbox.kafka.create-topics", "true")));
        }
    }
}

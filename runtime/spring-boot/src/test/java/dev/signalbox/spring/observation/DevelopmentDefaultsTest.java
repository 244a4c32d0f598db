package dev.signalbox.spring.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.devtools.restart.classloader.ClassLoaderFiles;
import org.springframework.boot.devtools.restart.classloader.RestartClassLoader;
import org.springframework.boot.logging.DeferredLogs;
import org.springframework.boot.support.EnvironmentPostProcessorsFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

class DevelopmentDefaultsTest {

    private final ClassLoader own = getClass().getClassLoader();
    private final StandardEnvironment environment = new StandardEnvironment();

    private @Nullable String exposedWith(ClassLoader classes) {
        SpringApplication application = new SpringApplication(new DefaultResourceLoader(classes), Object.class);
        new DevelopmentDefaults().postProcessEnvironment(environment, application);
        return environment.getProperty("management.endpoints.web.exposure.include");
    }

    private RestartClassLoader restarted() {
        return new RestartClassLoader(own, new URL[0], new ClassLoaderFiles());
    }

    @Test
    void whereDevtoolsRestartTheEndpointsAreExposed() {
        assertThat(exposedWith(restarted())).isEqualTo("health,signals,signalmap");
    }

    @Test
    void elsewhereNothingIs() {
        assertThat(exposedWith(own)).isNull();
    }

    @Test
    void whatTheApplicationSaysHolds() {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "application", Map.of("management.endpoints.web.exposure.include", "health")));

        assertThat(exposedWith(restarted())).isEqualTo("health");
    }

    @Test
    void bootFindsIt() {
        assertThat(EnvironmentPostProcessorsFactory.fromSpringFactories(own)
                        .getEnvironmentPostProcessors(new DeferredLogs(), new DefaultBootstrapContext()))
                .hasAtLeastOneElementOfType(DevelopmentDefaults.class);
    }
}

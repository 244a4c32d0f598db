package dev.signalbox.spring.observation.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.reflect.Constructor;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.logging.DeferredLogs;
import org.springframework.boot.support.EnvironmentPostProcessorsFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;

class DevelopmentDefaultsTest {

    private final ClassLoader own = getClass().getClassLoader();
    private final StandardEnvironment environment = new StandardEnvironment();

    private @Nullable String exposedWith(ClassLoader classes) {
        SpringApplication application = new SpringApplication(new DefaultResourceLoader(classes), Object.class);
        new DevelopmentDefaults().postProcessEnvironment(environment, application);
        return environment.getProperty("management.endpoints.web.exposure.include");
    }

    /** Runs without devtools on the class path. */
    private ClassLoader restarted() {
        String name = "org.springframework.boot.devtools.restart.classloader.RestartClassLoader";
        assumeThat(ClassUtils.isPresent(name, own)).isTrue();
        Constructor<?> constructor = Objects.requireNonNull(ClassUtils.getConstructorIfAvailable(
                ClassUtils.resolveClassName(name, own), ClassLoader.class, URL[].class));
        return (ClassLoader) BeanUtils.instantiateClass(constructor, own, new URL[0]);
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

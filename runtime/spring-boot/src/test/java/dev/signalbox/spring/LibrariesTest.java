package dev.signalbox.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.SignalboxIntegrator;
import dev.signalbox.servlet.SignalsFilter;
import dev.signalbox.spi.TransactionBinding;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxJdbcAutoConfiguration;
import org.hibernate.engine.spi.SessionImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/** An application without one of the optional libraries. */
class LibrariesTest {

    private static final AutoConfigurations OURS =
            AutoConfigurations.of(SignalboxAutoConfiguration.class, SignalboxJdbcAutoConfiguration.class);

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(OURS);
    private final WebApplicationContextRunner web = new WebApplicationContextRunner().withConfiguration(OURS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.transaction",
                "org.springframework.orm",
                "org.springframework.jdbc",
                "org.springframework.security",
                "org.springframework.boot.jdbc",
                "org.hibernate",
                "jakarta.persistence",
                "jakarta.servlet",
                "io.micrometer",
                "dev.signalbox.hibernate",
                "dev.signalbox.model",
                "dev.signalbox.servlet"
            })
    void signalsAreSentWithout(String packageName) {
        runner.withClassLoader(new FilteredClassLoader(packageName))
                .withBean(DispatcherTest.Porter.class)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    context.getBean(Dispatcher.class)
                            .channel(DispatcherTest.BellRung.class)
                            .send(new DispatcherTest.BellRung("guest"));
                    assertThat(context.getBean(DispatcherTest.Porter.class).heard)
                            .containsExactly("guest");
                });
    }

    @Test
    void eachLibraryBringsWhatItNeeds() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(TransactionBinding.class)
                .hasBean("signalboxPersistenceUnits")
                .hasBean("signalboxLoggingContext")
                .hasBean("signalboxSecurityContext")
                .hasBean("signalboxPropagatedContext")
                .doesNotHaveBean(SignalsFilter.class)
                .doesNotHaveBean(FilterRegistrationBean.class));
        runner.withClassLoader(new FilteredClassLoader("org.springframework.transaction"))
                .run(context -> assertThat(context).doesNotHaveBean(TransactionBinding.class));
        for (Class<?> missing : new Class<?>[] {SignalboxIntegrator.class, SessionImplementor.class}) {
            runner.withClassLoader(new FilteredClassLoader(missing))
                    .run(context -> assertThat(context).doesNotHaveBean("signalboxPersistenceUnits"));
        }
        runner.withClassLoader(new FilteredClassLoader(MDC.class))
                .run(context -> assertThat(context).doesNotHaveBean("signalboxLoggingContext"));
    }

    @Test
    void theFilterOfAWebApplicationComesFirst() {
        web.run(context -> {
            FilterRegistrationBean<?> filter = context.getBean(FilterRegistrationBean.class);
            assertThat(filter.getFilter()).isInstanceOf(SignalsFilter.class);
            assertThat(filter.getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE);
        });
    }

    @Test
    void thereIsNoFilterWithoutTheModuleOrIfDisabledOrIfTheApplicationHasItsOwn() {
        web.withClassLoader(new FilteredClassLoader(SignalsFilter.class))
                .run(context -> assertThat(context).doesNotHaveBean(FilterRegistrationBean.class));
        web.withPropertyValues("signalbox.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(FilterRegistrationBean.class));
        web.withBean(SignalsFilter.class)
                .run(context -> assertThat(context).doesNotHaveBean(FilterRegistrationBean.class));
    }

    @Test
    void nothingIsConfiguredIfDisabled() {
        runner.withPropertyValues("signalbox.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(Dispatcher.class)
                        .doesNotHaveBean(TransactionBinding.class)
                        .doesNotHaveBean("signalboxAsyncReceivers"));
    }
}

package dev.signalbox.spring.dispatcher;

import dev.signalbox.spi.Integration;
import dev.signalbox.spring.DispatcherCustomizer;
import io.micrometer.context.ContextSnapshotFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Carries context to receivers in later phases and on other threads: one kind for each library on the class path. */
@Configuration(proxyBeanMethods = false)
public class ContextConfiguration {

    /** First, so that a customizer of the application can replace it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    DispatcherCustomizer signalboxContextCustomizer(ObjectProvider<CarriedContext> contexts) {
        CarriedContext all = contexts.orderedStream()
                .reduce((one, other) -> work -> other.carriedInto(one.carriedInto(work)))
                .orElse(null);
        return builder -> {
            if (all != null) {
                Integration.of(builder).context(all::carriedInto);
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MDC.class)
    static class Logging {

        @Bean
        CarriedContext signalboxLoggingContext() {
            return LoggingContext::carriedInto;
        }
    }

    /** Micrometer's context propagation carries this, too. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DelegatingSecurityContextRunnable.class)
    static class Security {

        @Bean
        CarriedContext signalboxSecurityContext() {
            return DelegatingSecurityContextRunnable::new;
        }
    }

    /** Observations, and everything else that is registered with Micrometer's context propagation. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ContextSnapshotFactory.class)
    static class Propagation {

        @Bean
        CarriedContext signalboxPropagatedContext() {
            ContextSnapshotFactory snapshots = ContextSnapshotFactory.builder().build();
            return work -> snapshots.captureAll().wrap(work);
        }
    }
}

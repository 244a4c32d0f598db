package dev.signalbox.spring;

import dev.signalbox.spi.Integration;
import io.micrometer.context.ContextSnapshotFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** What goes with calls of receivers to later phases and other threads, by the libraries that are there. */
@Configuration(proxyBeanMethods = false)
class ContextConfiguration {

    /** First, so that a customizer of the application's can replace it. */
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

    /** With context propagation it is among what that carries. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DelegatingSecurityContextRunnable.class)
    static class Security {

        @Bean
        CarriedContext signalboxSecurityContext() {
            return DelegatingSecurityContextRunnable::new;
        }
    }

    /** Observations and whatever else has registered with Micrometer. */
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

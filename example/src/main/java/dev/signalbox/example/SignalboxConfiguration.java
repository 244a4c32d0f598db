package dev.signalbox.example;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.SignalboxSettings;
import dev.signalbox.spi.InstanceProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Joins Signalbox and Spring: receivers that are instance methods are called on beans. The static ones would need
 * nothing of this.
 */
@Configuration(proxyBeanMethods = false)
class SignalboxConfiguration {

    /** This application's own, so that two of them in one JVM, as in tests, do not hear each other. */
    @Bean
    Dispatcher dispatcher(BeanFactory beans) {
        return Dispatcher.builder().instances(new Beans(beans)).build();
    }

    /** Without it Hibernate would send its signals on the default dispatcher, which knows no beans. */
    @Bean
    HibernatePropertiesCustomizer modelSignals(Dispatcher dispatcher) {
        return properties -> properties.put(SignalboxSettings.DISPATCHER, dispatcher);
    }

    /**
     * Looks for a bean when the first signal wants it, not before: receivers may well need the repositories that are
     * still waiting for Hibernate while the dispatcher is made.
     */
    private record Beans(BeanFactory beans) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return beans.getBeanProvider(type).getIfAvailable();
        }
    }
}

package dev.signalbox.spring.jpa;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.SignalboxIntegrator;
import dev.signalbox.spring.SignalboxProperties;
import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/** Makes Hibernate send model signals by the application's dispatcher. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({SignalboxIntegrator.class, SessionImplementor.class, AbstractEntityManagerFactoryBean.class})
@ImportRuntimeHints(HibernateHints.class)
public class JpaConfiguration {

    @Bean
    static PersistenceUnits signalboxPersistenceUnits(
            ObjectProvider<Dispatcher> dispatchers, ObjectProvider<SignalboxProperties> settings) {
        return new PersistenceUnits(dispatchers, settings);
    }
}

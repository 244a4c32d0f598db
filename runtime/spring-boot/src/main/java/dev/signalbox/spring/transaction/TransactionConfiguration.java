package dev.signalbox.spring.transaction;

import dev.signalbox.spring.DispatcherCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Phases in Spring's transactions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(TransactionSynchronizationManager.class)
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
public class TransactionConfiguration {

    @Bean
    static SpringTransactions signalboxTransactions(ObjectProvider<Release> releases) {
        return new SpringTransactions(releases.orderedStream().toList());
    }

    /** First, so that a customizer of the application's can replace it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    DispatcherCustomizer signalboxTransactionCustomizer(SpringTransactions transactions) {
        return builder -> builder.transactions(transactions);
    }

    /** Not by Boot's customizers of transaction managers: those are not asked for managers that users declare. */
    @Bean
    static BeanPostProcessor signalboxTransactionManagers(ObjectProvider<SpringTransactions> transactions) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ConfigurableTransactionManager manager) {
                    transactions.ifAvailable(manager::addListener);
                }
                return bean;
            }
        };
    }
}

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

/** Connects the dispatcher to Spring's transactions, so that receivers run in their phases. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(TransactionSynchronizationManager.class)
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
public class TransactionConfiguration {

    @Bean
    static SpringTransactions signalboxTransactions(ObjectProvider<ConnectionRelease> releases) {
        return new SpringTransactions(releases.orderedStream().toList());
    }

    /** First, so that a customizer of the application can replace it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    DispatcherCustomizer signalboxTransactionCustomizer(SpringTransactions transactions) {
        return builder -> builder.transactions(transactions);
    }

    /**
     * Not a {@code TransactionManagerCustomizer}, because Spring Boot does not apply those to managers that users
     * declare.
     */
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

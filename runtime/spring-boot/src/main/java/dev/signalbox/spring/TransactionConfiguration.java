package dev.signalbox.spring;

import dev.signalbox.spi.TransactionBinding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Phases in Spring's transactions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(TransactionSynchronizationManager.class)
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
class TransactionConfiguration {

    @Bean
    static SpringTransactions signalboxTransactions(ObjectProvider<Release> releases) {
        return new SpringTransactions(releases.orderedStream().toList());
    }

    @Bean
    DispatcherCustomizer signalboxTransactionCustomizer(TransactionBinding transactions) {
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

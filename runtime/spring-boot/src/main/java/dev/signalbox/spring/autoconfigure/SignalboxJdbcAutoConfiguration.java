package dev.signalbox.spring.autoconfigure;

import dev.signalbox.spring.transaction.ConnectionRelease;
import dev.signalbox.spring.transaction.ReleasingJdbcTransactionManager;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionManager;

/**
 * Makes Signalbox's {@code JdbcTransactionManager} in place of the one that Spring Boot would make ({@link
 * DataSourceTransactionManagerAutoConfiguration}). It runs receivers after a commit when the connection is back in the
 * pool, so they need no second connection.
 */
@AutoConfiguration(
        before = {TransactionAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration",
            "org.springframework.boot.transaction.jta.autoconfigure.JtaAutoConfiguration"
        })
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnClass({
    DataSource.class,
    JdbcTemplate.class,
    TransactionManager.class,
    DataSourceTransactionManagerAutoConfiguration.class
})
@ConditionalOnBooleanProperty(
        name = {"signalbox.enabled", "spring.dao.exceptiontranslation.enabled"},
        matchIfMissing = true)
public final class SignalboxJdbcAutoConfiguration {

    SignalboxJdbcAutoConfiguration() {}

    @Bean
    @ConditionalOnSingleCandidate(DataSource.class)
    @ConditionalOnMissingBean(TransactionManager.class)
    JdbcTransactionManager transactionManager(
            DataSource dataSource, ObjectProvider<TransactionManagerCustomizers> customizers) {
        JdbcTransactionManager manager = new ReleasingJdbcTransactionManager(dataSource);
        customizers.ifAvailable(each -> each.customize(manager));
        return manager;
    }

    @Bean
    static ConnectionRelease signalboxJdbcRelease() {
        return ReleasingJdbcTransactionManager::whenReleased;
    }
}

package dev.signalbox.spring.durable;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Retries;
import dev.signalbox.durable.SignalCodec;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.durable.spi.SenderTransactions;
import dev.signalbox.spi.TransactionBinding;
import dev.signalbox.spring.DurableDataSource;
import dev.signalbox.spring.durable.transaction.JpaUnits;
import dev.signalbox.spring.durable.transaction.SpringManagers;
import dev.signalbox.spring.durable.transaction.SpringSenderTransactions;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;

/** If the application has durable receivers: records their calls in the application's database, and delivers them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(
        value = {Deliveries.class, DataSourceScriptDatabaseInitializer.class, DataSourceUtils.class},
        name = "com.github.kagkarlsson.scheduler.Scheduler")
@ConditionalOnBean({Dispatcher.class, DataSource.class})
@EnableConfigurationProperties(DurableProperties.class)
public class DurableConfiguration {

    @Bean
    DurableDatabase signalboxDurableDatabase(
            ConfigurableListableBeanFactory beans,
            @DurableDataSource ObjectProvider<DataSource> marked,
            ObjectProvider<DataSource> all) {
        return DurableDatabase.of(beans, marked, all);
    }

    @Bean
    SignalboxTables signalboxDurableSchema(DurableDatabase database, DurableProperties settings) {
        return SignalboxTables.durable(database.connections(), settings.initializeSchema());
    }

    @Bean
    SpringManagers signalboxTransactionManagersOfAttempts(
            DurableDatabase database,
            ObjectProvider<PlatformTransactionManager> managers,
            ObjectProvider<TransactionExecutionListener> listeners) {
        return new SpringManagers(database.connections(), managers, listeners);
    }

    @Bean
    SenderTransactions signalboxSenderTransactions(
            DurableDatabase database, TransactionBinding binding, SpringManagers managers) {
        return new SpringSenderTransactions(database.connections(), binding, managers::areJoining);
    }

    /** With Hibernate, each attempt is a JPA transaction. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({JpaTransactionManager.class, SessionFactory.class})
    static class WithJpa {

        @Bean
        @ConditionalOnMissingBean(AttemptTransactions.class)
        JpaUnits signalboxJpaAttempts(SpringManagers managers, ObjectProvider<EntityManagerFactory> factories) {
            return new JpaUnits(managers, factories);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    AttemptTransactions signalboxAttemptTransactions(SpringManagers managers) {
        return managers.attempts();
    }

    /** Made after migrations, so that the tables exist. */
    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    @ConditionalOnMissingBean
    Deliveries signalboxDeliveries(
            DurableDatabase database,
            DurableProperties settings,
            SenderTransactions senders,
            AttemptTransactions attempts,
            ObjectProvider<SignalCodec> codec,
            ObjectProvider<DeliveryProbe> probes,
            Environment environment) {
        Duration stop = Binder.get(environment)
                .bind("spring.lifecycle.timeout-per-shutdown-phase", Duration.class)
                .orElse(Duration.ofSeconds(30));
        boolean virtual = environment.getProperty("spring.threads.virtual.enabled", boolean.class, false);
        return new RestartableDeliveries(() -> {
            Deliveries.Builder builder = Deliveries.on(database.connections())
                    .threads(settings.threads())
                    .virtualThreads(virtual)
                    .pollEvery(settings.pollInterval())
                    .heartbeatEvery(settings.heartbeatInterval())
                    .rememberFor(settings.retention())
                    .stopWithin(stop)
                    .retries(new Retries(settings.attempts(), settings.backoff(), settings.maxBackoff()))
                    .timeout(settings.timeout())
                    .senders(senders)
                    .attempts(attempts);
            codec.ifAvailable(builder::codec);
            probes.orderedStream().forEach(builder::probe);
            return builder.build();
        });
    }

    @Bean
    DurableCalls signalboxDurableCalls(Deliveries deliveries) {
        return deliveries.calls();
    }

    @Bean
    DurableLifecycle signalboxDurableLifecycle(
            Deliveries deliveries, Dispatcher dispatcher, DurableProperties settings) {
        return new DurableLifecycle(deliveries, dispatcher, settings);
    }
}

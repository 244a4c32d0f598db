package dev.signalbox.hibernate;

import dev.signalbox.hibernate.internal.batch.QueuedRows;
import dev.signalbox.hibernate.internal.bulk.BulkEnvironment;
import dev.signalbox.hibernate.internal.bulk.BulkExecutor;
import dev.signalbox.hibernate.internal.bulk.BulkSelectExecutor;
import dev.signalbox.hibernate.internal.bulk.BulkStrategies;
import dev.signalbox.hibernate.internal.bulk.BulkTranslations;
import dev.signalbox.hibernate.internal.record.VersionUpdates;
import java.util.Map;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.jdbc.batch.internal.BatchBuilderInitiator;
import org.hibernate.engine.jdbc.batch.spi.BatchBuilder;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.internal.JdbcServicesImpl;
import org.hibernate.engine.jdbc.mutation.internal.MutationExecutorServiceInitiator;
import org.hibernate.engine.jdbc.mutation.spi.MutationExecutorService;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.query.sqm.mutation.internal.SqmMultiTableMutationStrategyProviderStandard;
import org.hibernate.query.sqm.mutation.spi.SqmMultiTableMutationStrategyProvider;
import org.hibernate.service.spi.ServiceContributor;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.sql.exec.spi.JdbcMutationExecutor;
import org.hibernate.sql.exec.spi.JdbcSelectExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the services of Hibernate that execute bulk statements, JDBC batches and forced version increments ({@code
 * OPTIMISTIC_FORCE_INCREMENT} and the like), because Hibernate has no events for them. Hibernate finds this class by
 * {@code META-INF/services}, so users configure nothing.
 */
public final class SignalboxServices implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        builder.addInitiator(new Executor());
        builder.addInitiator(new Strategies());
        builder.addInitiator(new Batches());
        builder.addInitiator(new Writes());
    }

    private static final class Executor implements StandardServiceInitiator<JdbcServices> {

        @Override
        public Class<JdbcServices> getServiceInitiated() {
            return JdbcServices.class;
        }

        @Override
        public JdbcServices initiateService(Map<String, Object> settings, ServiceRegistryImplementor registry) {
            return new WithBulkExecutor(registry);
        }
    }

    private static final class WithBulkExecutor extends JdbcServicesImpl {

        private static final long serialVersionUID = 1L;

        private final transient JdbcSelectExecutor selectExecutor =
                new BulkSelectExecutor(super.getJdbcSelectExecutor());

        private transient @Nullable JdbcEnvironment environment;
        private transient @Nullable JdbcMutationExecutor executor;

        WithBulkExecutor(ServiceRegistryImplementor registry) {
            super(registry);
        }

        @Override
        public void configure(Map<String, Object> settings) {
            super.configure(settings);
            JdbcEnvironment plain = super.getJdbcEnvironment();
            BulkTranslations translations = new BulkTranslations(plain.getSqlAstTranslatorFactory());
            environment = new BulkEnvironment(plain, translations);
            executor = new BulkExecutor(super.getJdbcMutationExecutor(), translations);
        }

        @Override
        public JdbcEnvironment getJdbcEnvironment() {
            return environment == null ? super.getJdbcEnvironment() : environment;
        }

        @Override
        public JdbcMutationExecutor getJdbcMutationExecutor() {
            return executor == null ? super.getJdbcMutationExecutor() : executor;
        }

        @Override
        public JdbcSelectExecutor getJdbcSelectExecutor() {
            return selectExecutor;
        }
    }

    private static final class Strategies implements StandardServiceInitiator<SqmMultiTableMutationStrategyProvider> {

        @Override
        public Class<SqmMultiTableMutationStrategyProvider> getServiceInitiated() {
            return SqmMultiTableMutationStrategyProvider.class;
        }

        @Override
        public SqmMultiTableMutationStrategyProvider initiateService(
                Map<String, Object> settings, ServiceRegistryImplementor registry) {
            return new BulkStrategies(new SqmMultiTableMutationStrategyProviderStandard());
        }
    }

    private static final class Batches implements StandardServiceInitiator<BatchBuilder> {

        @Override
        public Class<BatchBuilder> getServiceInitiated() {
            return BatchBuilder.class;
        }

        @Override
        public BatchBuilder initiateService(Map<String, Object> settings, ServiceRegistryImplementor registry) {
            return new QueuedRows(BatchBuilderInitiator.INSTANCE.initiateService(settings, registry));
        }
    }

    private static final class Writes implements StandardServiceInitiator<MutationExecutorService> {

        @Override
        public Class<MutationExecutorService> getServiceInitiated() {
            return MutationExecutorService.class;
        }

        @Override
        public MutationExecutorService initiateService(
                Map<String, Object> settings, ServiceRegistryImplementor registry) {
            return new VersionUpdates(MutationExecutorServiceInitiator.INSTANCE.initiateService(settings, registry));
        }
    }
}

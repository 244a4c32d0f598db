package dev.signalbox.hibernate;

import java.util.Map;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.jdbc.internal.JdbcServicesImpl;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.query.sqm.mutation.internal.SqmMultiTableMutationStrategyProviderStandard;
import org.hibernate.query.sqm.mutation.spi.SqmMultiTableMutationStrategyProvider;
import org.hibernate.service.spi.ServiceContributor;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.sql.exec.spi.JdbcMutationExecutor;

/**
 * Makes Hibernate tell of bulk statements, for which it has no event. Hibernate finds it as a service, so it need not be
 * named anywhere.
 */
public final class SignalboxServices implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        builder.addInitiator(new Executor());
        builder.addInitiator(new Strategies());
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

        private final transient JdbcMutationExecutor executor = new BulkExecutor(super.getJdbcMutationExecutor());

        WithBulkExecutor(ServiceRegistryImplementor registry) {
            super(registry);
        }

        @Override
        public JdbcMutationExecutor getJdbcMutationExecutor() {
            return executor;
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
}

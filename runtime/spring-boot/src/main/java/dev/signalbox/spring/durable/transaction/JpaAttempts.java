package dev.signalbox.spring.durable.transaction;

import dev.signalbox.durable.hibernate.AttemptSessions;
import dev.signalbox.durable.spi.DeliveryContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.Objects;
import org.hibernate.Session;
import org.hibernate.SessionBuilder;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs attempts in JPA transactions of Hibernate. Repositories, entity managers, {@code JdbcTemplate} and {@code
 * @Transactional} of the application join them. Takes a connection from the pool when the receiver first uses the
 *     database.
 */
public final class JpaAttempts extends ManagedAttempts implements AttemptSessions {

    private final Manager manager;

    /**
     * Makes the transaction manager of attempts.
     *
     * @param unit the entity manager factory that Spring has made for the application
     * @param listeners are told of these transactions
     */
    public static JpaAttempts of(EntityManagerFactory unit, Collection<TransactionExecutionListener> listeners) {
        Manager manager = new Manager(unit);
        manager.setTransactionExecutionListeners(listeners);
        manager.afterPropertiesSet();
        return new JpaAttempts(manager);
    }

    private JpaAttempts(Manager manager) {
        super(manager);
        this.manager = manager;
    }

    @Override
    void enter(DeliveryContext attempt) {
        manager.attempt.set(attempt);
    }

    @Override
    void leave() {
        manager.attempt.remove();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the very same factory
    public @Nullable Session current(SessionFactory factory) {
        return manager.sessions() == factory ? manager.session() : null;
    }

    /** The application's manager, with the attempt's connection. */
    private static final class Manager extends JpaTransactionManager {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("ThreadLocalUsage") // each application has its own
        private final transient ThreadLocal<@Nullable DeliveryContext> attempt = new ThreadLocal<>();

        Manager(EntityManagerFactory unit) {
            super(unit);
        }

        /** Hibernate's session factory, because Spring's is a proxy. */
        SessionFactory sessions() {
            EntityManagerFactory unit = obtainEntityManagerFactory();
            EntityManagerFactory bare =
                    unit instanceof EntityManagerFactoryInfo info ? info.getNativeEntityManagerFactory() : unit;
            return bare.unwrap(SessionFactory.class);
        }

        @Nullable
        Session session() {
            return TransactionSynchronizationManager.getResource(obtainEntityManagerFactory())
                            instanceof EntityManagerHolder holder
                    ? holder.getEntityManager().unwrap(Session.class)
                    : null;
        }

        @Override
        protected EntityManager createEntityManagerForTransaction() {
            DeliveryContext context = Objects.requireNonNull(attempt.get(), "This thread makes no attempt");
            SessionFactoryImplementor factory = sessions().unwrap(SessionFactoryImplementor.class);
            SessionBuilder builder = factory.withOptions().connection(context.connection());
            String tenant = context.tenant();
            if (tenant != null) {
                Object identifier = factory.getTenantIdentifierJavaType().fromString(tenant);
                builder = builder.tenantIdentifier(identifier);
            }
            return builder.openSession();
        }
    }
}

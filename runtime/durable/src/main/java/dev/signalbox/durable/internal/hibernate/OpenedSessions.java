package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.durable.hibernate.AttemptSessions;
import dev.signalbox.durable.internal.travel.AttemptScope;
import org.hibernate.Session;
import org.hibernate.SessionBuilder;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.resource.transaction.spi.TransactionCoordinatorBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Finds the session of an attempt: the framework's, or a new one on the attempt's connection.
 *
 * @param environment finds the framework's session; returns null if the framework opens none
 */
record OpenedSessions(Units units, AttemptSessions environment) {

    /** The session of an attempt whose signal is about an entity. */
    SessionImplementor of(AttemptScope attempt, String entity) {
        SessionFactoryImplementor factory = units.find(attempt.persistenceUnit(), entity);
        Session given = environment.current(factory);
        if (given == null) {
            return opened(factory, attempt).unwrap(SessionImplementor.class);
        }
        SessionImplementor session = given.unwrap(SessionImplementor.class);
        refuseOtherTenant(session, factory, attempt.tenant());
        return session;
    }

    /** Another tenant's session would not find the entity, and a call without its entity is not made. */
    private static void refuseOtherTenant(
            SessionImplementor session, SessionFactoryImplementor factory, @Nullable String tenant) {
        Object other = session.getTenantIdentifierValue();
        if (tenant != null
                && (other == null
                        || !tenant.equals(factory.getTenantIdentifierJavaType().toString(other)))) {
            throw new IllegalStateException("The signal is of tenant '" + tenant
                    + "', but the session of the attempt is of " + (other == null ? "none" : "'" + other + "'"));
        }
    }

    /**
     * Refuses a JTA factory: a session on the attempt's connection cannot be in a transaction of a JTA transaction
     * manager.
     */
    private static void refuseJta(SessionFactoryImplementor factory) {
        if (factory.getServiceRegistry()
                .requireService(TransactionCoordinatorBuilder.class)
                .isJta()) {
            throw new IllegalStateException(
                    "A session factory has JTA transactions. Begin them with AttemptTransactions"
                            + " that are AttemptSessions too, and give these to Deliveries.Builder.attempts");
        }
    }

    private static Session opened(SessionFactoryImplementor factory, AttemptScope attempt) {
        refuseJta(factory);
        SessionBuilder builder = factory.withOptions().connection(attempt.connection());
        String tenant = attempt.tenant();
        if (tenant != null) {
            Object identifier = factory.getTenantIdentifierJavaType().fromString(tenant);
            builder = builder.tenantIdentifier(identifier);
        }
        Session session = builder.openSession();
        attempt.add(new Opened(session));
        session.beginTransaction();
        return session;
    }

    private record Opened(Session session) implements AttemptScope.Resource {

        @Override
        public void commit() {
            if (session.getTransaction().isActive()) {
                if (session.getTransaction().getRollbackOnly()) {
                    throw new IllegalStateException(
                            "The receiver returned, but its transaction was marked rollback-only");
                }
                session.getTransaction().commit();
            }
        }

        @Override
        public void close() {
            if (!session.isOpen()) {
                return;
            }
            try (session) {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
            }
        }
    }
}

package dev.signalbox.spring.durable.transaction;

import dev.signalbox.durable.hibernate.AttemptSessions;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.transaction.spi.TransactionCoordinatorBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Runs attempts in JPA transactions, if the application has a persistence unit on the database of the recorded calls;
 * otherwise like an application without JPA. Looks for the units at the first attempt. In a JTA transaction, an attempt has
 * the session that Spring gives the application's beans.
 */
public final class JpaUnits implements AttemptTransactions, AttemptSessions {

    private final SpringManagers managers;
    private final AttemptTransactions otherwise;
    private final Supplier<List<EntityManagerFactory>> all;
    private final Supplier<Map<String, JpaAttempts>> units;

    /** Prepares. Makes no persistence unit yet. */
    public JpaUnits(SpringManagers managers, ObjectProvider<EntityManagerFactory> factories) {
        this.managers = managers;
        this.otherwise = managers.attempts();
        this.all = SingletonSupplier.of(() -> find(factories));
        this.units = SingletonSupplier.of(this::attempts);
    }

    /** Finds the persistence units, the primary one first. */
    private List<EntityManagerFactory> find(ObjectProvider<EntityManagerFactory> factories) {
        return Stream.concat(Stream.ofNullable(factories.getIfUnique()), factories.orderedStream())
                .filter(this::isOfDatabase)
                .distinct()
                .toList();
    }

    private Map<String, JpaAttempts> attempts() {
        Map<String, JpaAttempts> found = new LinkedHashMap<>();
        if (managers.other() == null) {
            all.get()
                    .forEach(each ->
                            found.computeIfAbsent(nameOf(each), any -> JpaAttempts.of(each, managers.listeners())));
        }
        return found;
    }

    @SuppressWarnings("ReferenceEquality") // one DataSource may say that it equals another
    private boolean isOfDatabase(EntityManagerFactory factory) {
        return factory instanceof EntityManagerFactoryInfo unit
                && unit.getDataSource() == managers.database()
                && unit.getNativeEntityManagerFactory() instanceof SessionFactory;
    }

    private static String nameOf(EntityManagerFactory factory) {
        return Objects.requireNonNullElse(((EntityManagerFactoryInfo) factory).getPersistenceUnitName(), "");
    }

    @Override
    public void run(DeliveryContext attempt, Work work) throws Exception {
        Map<String, JpaAttempts> known = units.get();
        JpaAttempts ofEntity = known.get(Objects.requireNonNullElse(attempt.persistenceUnit(), ""));
        JpaAttempts first = known.values().stream().findFirst().orElse(null);
        AttemptTransactions chosen = ofEntity != null ? ofEntity : first != null ? first : otherwise;
        chosen.run(attempt, work);
    }

    @Override
    public @Nullable Session current(SessionFactory factory) {
        for (JpaAttempts each : units.get().values()) {
            Session session = each.current(factory);
            if (session != null) {
                return session;
            }
        }
        return managers.other() != null && isJta(factory) ? joined(factory) : null;
    }

    private static boolean isJta(SessionFactory factory) {
        return factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(TransactionCoordinatorBuilder.class)
                .isJta();
    }

    /** The session that repositories use in this thread's transaction. */
    @SuppressWarnings("ReferenceEquality") // the very same factory
    private @Nullable Session joined(SessionFactory factory) {
        for (EntityManagerFactory each : all.get()) {
            if (((EntityManagerFactoryInfo) each).getNativeEntityManagerFactory() == factory) {
                EntityManager current = EntityManagerFactoryUtils.getTransactionalEntityManager(each);
                return current == null ? null : current.unwrap(Session.class);
            }
        }
        return null;
    }
}

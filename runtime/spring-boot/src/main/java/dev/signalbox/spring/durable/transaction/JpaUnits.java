package dev.signalbox.spring.durable.transaction;

import dev.signalbox.durable.hibernate.AttemptSessions;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryContext;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.util.function.SingletonSupplier;

/**
 * Runs attempts in JPA transactions, if the application has a persistence unit on the database of the recorded calls;
 * otherwise like an application without JPA. Looks for the units at the first attempt.
 */
public final class JpaUnits implements AttemptTransactions, AttemptSessions {

    private final SpringManagers managers;
    private final AttemptTransactions otherwise;
    private final Supplier<Map<String, JpaAttempts>> units;

    /** Prepares. Makes no persistence unit yet. */
    public JpaUnits(SpringManagers managers, ObjectProvider<EntityManagerFactory> factories) {
        this.managers = managers;
        this.otherwise = managers.attempts();
        this.units = SingletonSupplier.of(() -> find(factories));
    }

    /** Finds the persistence units, the primary one first. */
    private Map<String, JpaAttempts> find(ObjectProvider<EntityManagerFactory> factories) {
        Map<String, JpaAttempts> found = new LinkedHashMap<>();
        if (managers.other() == null) {
            Stream.concat(Stream.ofNullable(factories.getIfUnique()), factories.orderedStream())
                    .filter(this::isOfDatabase)
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
        Map<String, JpaAttempts> all = units.get();
        JpaAttempts ofEntity = all.get(Objects.requireNonNullElse(attempt.persistenceUnit(), ""));
        JpaAttempts first = all.values().stream().findFirst().orElse(null);
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
        return null;
    }
}

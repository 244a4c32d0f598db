package com.acme;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.function.Consumer;

/** The database of authors and books. All tests share it. */
public final class Database {

    private static final EntityManagerFactory FACTORY = new PersistenceConfiguration("library")
            .managedClass(Author.class)
            .managedClass(Book.class)
            .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:library;DB_CLOSE_DELAY=-1")
            .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
            .createEntityManagerFactory();

    private Database() {}

    public static void inTransaction(Consumer<EntityManager> work) {
        FACTORY.runInTransaction(work);
    }

    /** Does work in a transaction, then rolls back. */
    public static void rolledBack(Consumer<EntityManager> work) {
        inTransaction(em -> {
            work.accept(em);
            em.flush();
            em.getTransaction().setRollbackOnly();
        });
    }

    /** Saves an entity in a new transaction. */
    public static <T> T save(T entity) {
        inTransaction(em -> em.persist(entity));
        return entity;
    }
}

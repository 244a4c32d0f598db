package dev.signalbox.hibernate.quickstart;

import static dev.signalbox.StandardSignal.POST_SAVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Receiver;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import org.junit.jupiter.api.Test;

/** A receiver, an entity and an entity manager are enough. No dispatcher and no setting is needed. */
class QuickStartTest {

    @Receiver(signal = POST_SAVE, sender = User.class)
    static void createProfile(User user, boolean created, EntityManager em) {
        if (created) {
            em.persist(new Profile(user));
        }
    }

    @Test
    void aReceiverIsCalledWhenAnEntityManagerSaves() {
        try (EntityManagerFactory factory = new PersistenceConfiguration("quickstart")
                        .managedClass(User.class)
                        .managedClass(Profile.class)
                        .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:quickstart")
                        .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                        .createEntityManagerFactory();
                EntityManager em = factory.createEntityManager()) {
            User user = new User();
            em.getTransaction().begin();
            em.persist(user);
            em.getTransaction().commit();
            assertThat(em.createQuery("select user from Profile", User.class).getSingleResult())
                    .isSameAs(user);
        }
    }
}

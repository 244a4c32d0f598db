package dev.signalbox.hibernate.internal.unit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.Database;
import dev.signalbox.hibernate.Ids;
import dev.signalbox.hibernate.Shop;
import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.deliver.AfterCompletion;
import dev.signalbox.hibernate.internal.deliver.AfterRelease;
import dev.signalbox.hibernate.internal.deliver.OwnTransactions;
import dev.signalbox.hibernate.internal.deliver.TransactionDelivery;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import java.lang.ref.WeakReference;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept for a session, and how long. */
class UnitsOfWorkTest {

    private final Dispatcher dispatcher = Dispatcher.builder().build();
    private final SessionFactory factory = Shop.open(Database.H2, Ids.SEQUENCE, dispatcher);
    private final Audience audience = new Audience(dispatcher);
    private final OwnTransactions ownTransactions = new OwnTransactions(factory);
    private final UnitsOfWork units = new UnitsOfWork(
            audience,
            new TransactionDelivery(audience, ownTransactions),
            new AfterCompletion(audience, ownTransactions),
            new AfterRelease(null),
            false);

    @AfterEach
    void close() {
        factory.close();
        dispatcher.close();
    }

    @Test
    void aSessionHasOneUntilItIsClosed() {
        SharedSessionContractImplementor session;
        try (Session em = factory.openSession()) {
            session = em.unwrap(SharedSessionContractImplementor.class);
            assertThat(units.find(session)).isNull();
            UnitOfWork unit = units.of(session);
            assertThat(units.of(session)).isSameAs(unit);
            em.getTransaction().begin();
            em.persist(new User("ada"));
            em.getTransaction().commit();
            assertThat(units.find(session)).isSameAs(unit);
        }
        assertThat(units.find(session)).isNull();
    }

    @Test
    void aSessionThatIsClosedInItsTransactionHasOneUntilThatEnds() {
        Session em = factory.openSession();
        SharedSessionContractImplementor session = em.unwrap(SharedSessionContractImplementor.class);
        var transaction = em.getTransaction();
        transaction.begin();
        units.of(session);
        em.close();
        assertThat(units.find(session)).isNotNull();
        transaction.rollback();
        assertThat(units.find(session)).isNull();
    }

    @Test
    void aClosedSessionIsNotKeptByTheSessionFactory() throws InterruptedException {
        dispatcher.connect(PreSave.of(User.class), signal -> {});
        assertIsCollected(usedAndClosed());
    }

    /** Hibernate does not keep such a session either. */
    @Test
    void aSessionThatIsNeverClosedIsNotKeptByTheSessionFactory() throws InterruptedException {
        dispatcher.connect(PreSave.of(User.class), signal -> {});
        dispatcher.connect(PostSave.of(User.class), signal -> {});
        assertIsCollected(usedAndForgotten());
    }

    @Test
    void theRowsThatAStatelessSessionDeletesAreNotKept() {
        dispatcher.connect(PostDelete.of(User.class), signal -> {});
        User user = new User("ada");
        factory.inTransaction(em -> em.persist(user));
        factory.inStatelessTransaction(em -> {
            em.delete(user);
            SharedSessionContractImplementor session = (SharedSessionContractImplementor) em;
            EntityPersister entity = session.getEntityPersister(null, user);
            UnitOfWork unit = requireNonNull(requireNonNull(FactoryScoped.find(UnitsOfWork.class, session))
                    .find(session));
            assertThat(unit.deletedRows().contains(session.generateEntityKey(user.id, entity)))
                    .isFalse();
        });
    }

    private static void assertIsCollected(WeakReference<Session> session) throws InterruptedException {
        for (int i = 0; session.get() != null && i < 100; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(session.get()).isNull();
    }

    private WeakReference<Session> usedAndClosed() {
        try (Session em = factory.openSession()) {
            em.getTransaction().begin();
            em.persist(new User("ada"));
            em.getTransaction().commit();
            return new WeakReference<>(em);
        }
    }

    @SuppressWarnings("resource") // not closed on purpose
    private WeakReference<Session> usedAndForgotten() {
        Session em = factory.openSession();
        em.getTransaction().begin();
        em.persist(new User("ada"));
        em.getTransaction().commit();
        return new WeakReference<>(em);
    }
}

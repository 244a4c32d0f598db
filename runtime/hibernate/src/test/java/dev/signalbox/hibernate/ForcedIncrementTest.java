package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.hibernate.audited.Invoice;
import dev.signalbox.hibernate.audited.Payment;
import dev.signalbox.hibernate.audited.Remark;
import dev.signalbox.model.PostSave;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Locks that increment the version of an unchanged entity. */
@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForcedIncrementTest {

    /** The ways to ask for a lock. */
    enum Way {
        LOCK((em, lock) -> em.lock(invoice(em), lock)),
        LOCK_OF_HIBERNATE((em, lock) -> em.lock(invoice(em), LockMode.fromJpaLockMode(lock))),
        LOCK_OF_A_PROXY((em, lock) -> em.lock(em.getReference(Invoice.class, idOf(em)), lock)),
        FIND((em, lock) -> em.find(Invoice.class, idOf(em), lock)),
        FIND_AGAIN((em, lock) -> em.find(Invoice.class, invoice(em).id, lock)),
        FIND_SEVERAL((em, lock) -> em.findMultiple(Invoice.class, List.of(idOf(em)), lock)),
        QUERY((em, lock) ->
                em.createQuery("from Invoice", Invoice.class).setLockMode(lock).getResultList()),
        REFRESH((em, lock) -> em.refresh(invoice(em), lock));

        @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures nothing
        private final BiConsumer<Session, LockModeType> locking;

        Way(BiConsumer<Session, LockModeType> locking) {
            this.locking = locking;
        }

        private static Long idOf(Session em) {
            return em.createQuery("select id from Invoice", Long.class).getSingleResult();
        }

        private static Invoice invoice(Session em) {
            return em.find(Invoice.class, idOf(em));
        }
    }

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database database;

    private final AuditedSignals signals = new AuditedSignals();
    private final Dispatcher dispatcher =
            Dispatcher.builder().instances(signals).build();
    private final List<PostSave<Invoice>> saves = new ArrayList<>();
    private final List<PostSave<Invoice>> beforeCommit = new ArrayList<>();
    private final List<PostSave<Invoice>> afterCommit = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private SessionFactory factory;

    @BeforeParameterizedClassInvocation
    void open() {
        factory = Shop.open(
                database,
                List.of(Invoice.class, Payment.class, Remark.class),
                Map.of(SignalboxSettings.DISPATCHER, dispatcher, "hibernate.search.enabled", false));
        dispatcher.connect(PostSave.of(Invoice.class), saves::add);
    }

    @BeforeEach
    void save() {
        factory.inTransaction(em -> em.persist(new Invoice("one")));
        signals.when(Phase.BEFORE_COMMIT, Invoice.class, beforeCommit::add);
        signals.when(Phase.AFTER_COMMIT, Invoice.class, afterCommit::add);
        Stream.of(saves, beforeCommit, afterCommit).forEach(List::clear);
    }

    @AfterEach
    void empty() {
        EmptyTables.of(factory, database);
    }

    @AfterParameterizedClassInvocation
    void close() {
        factory.close();
        dispatcher.close();
    }

    static Stream<Arguments> ways() {
        return Stream.of(LockModeType.OPTIMISTIC_FORCE_INCREMENT, LockModeType.PESSIMISTIC_FORCE_INCREMENT)
                .flatMap(lock -> Stream.of(Way.values()).map(way -> Arguments.of(way, lock)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void itIsToldOnceInEachPhase(Way way, LockModeType lock) {
        int before = version();
        factory.inTransaction(em -> way.locking.accept(em, lock));
        assertThat(version()).isEqualTo(before + 1);
        assertThat(saves).hasSize(1).allSatisfy(ForcedIncrementTest::assertOnlyVersionChanged);
        assertThat(beforeCommit).hasSize(1).allSatisfy(ForcedIncrementTest::assertOnlyVersionChanged);
        assertThat(afterCommit).hasSize(1).allSatisfy(ForcedIncrementTest::assertOnlyVersionChanged);
    }

    private int version() {
        return factory.fromTransaction(em -> Way.invoice(em).version);
    }

    private static void assertOnlyVersionChanged(PostSave<Invoice> save) {
        assertThat(save.created()).isFalse();
        assertThat(save.updateFields()).isEmpty();
        assertThat(save.previous("text")).isEqualTo("one");
        assertThatThrownBy(() -> save.previous("version")).hasMessageContaining("lock mode");
    }

    @Test
    void whatIsUpdatedTooIsToldAsOneInTheEnd() {
        factory.inTransaction(em -> {
            Invoice invoice = Way.invoice(em);
            em.lock(invoice, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            invoice.text = "two";
        });
        assertThat(afterCommit)
                .hasSize(1)
                .first()
                .satisfies(save -> assertThat(save.updateFields()).containsExactly("text"));
    }

    @Test
    void whatIsLockedAgainIsNotToldAgain() {
        factory.inTransaction(em -> {
            Invoice invoice = Way.invoice(em);
            em.lock(invoice, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            em.flush();
            em.lock(invoice, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            em.flush();
        });
        assertThat(saves).hasSize(1);
    }

    @Test
    void eachTransactionIsToldOfItsOwn() {
        factory.inSession(em -> {
            for (int i = 0; i < 2; i++) {
                em.getTransaction().begin();
                em.lock(Way.invoice(em), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
                em.getTransaction().commit();
            }
        });
        assertThat(saves).hasSize(2);
        assertThat(afterCommit).hasSize(2);
    }

    @Test
    void aReceiverMayLockToo() {
        Remark remark = new Remark("one");
        var locking = dispatcher.connect(
                PostSave.of(Remark.class),
                save -> save.using()
                        .lock(Way.invoice((Session) save.using()), LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        factory.inTransaction(em -> em.persist(remark));
        locking.close();
        assertThat(saves).hasSize(1);
    }

    @Test
    void whatIsWrittenBeforeTheCommitBecauseOfItIsSaved() {
        signals.when(
                Phase.BEFORE_COMMIT, Invoice.class, save -> save.using().persist(new Payment(save.instance().text)));
        factory.inTransaction(em -> {
            em.persist(new Remark("flushed before"));
            em.flush();
            em.lock(Way.invoice(em), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        });
        assertThat(factory.<Long>fromTransaction(em -> SignalTest.count(Payment.class, em)))
                .isEqualTo(1);
    }
}

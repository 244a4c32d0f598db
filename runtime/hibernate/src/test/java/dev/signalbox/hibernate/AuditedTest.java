package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.hibernate.audited.Invoice;
import dev.signalbox.hibernate.audited.Payment;
import dev.signalbox.hibernate.audited.Remark;
import dev.signalbox.model.PostSave;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Hibernate's own revisions. Hibernate writes them before a commit and does not listen to changes. */
@ParameterizedClass
@EnumSource
@EnabledIf("hibernateHasThem")
class AuditedTest {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database database;

    private final AuditedSignals signals = new AuditedSignals();
    private final Dispatcher dispatcher =
            Dispatcher.builder().instances(signals).build();

    @SuppressWarnings("NullAway.Init")
    private SessionFactory factory;

    static boolean hibernateHasThem() {
        return AuditedTest.class.getClassLoader().getResource("org/hibernate/annotations/Audited.class") != null;
    }

    @BeforeEach
    void open() {
        factory = Shop.open(
                database,
                List.of(Invoice.class, Payment.class, Remark.class),
                Map.of(
                        SignalboxSettings.DISPATCHER,
                        dispatcher,
                        // Envers listens, so receivers must run before Envers, too.
                        "hibernate.search.enabled",
                        false,
                        "hibernate.integration.envers.enabled",
                        false));
    }

    @AfterEach
    void close() {
        factory.close();
        dispatcher.close();
    }

    /** The revisions of a table, as type and text. */
    private List<String> revisions(String table) {
        return factory.fromSession(em -> em.createNativeQuery(
                        "select revtype || ' ' || coalesce(text, '') from " + table + "_aud order by rev, id",
                        String.class)
                .getResultList());
    }

    /** The warnings of Hibernate during this work. */
    private static List<String> warnings(Runnable work) {
        try (LogRecords log = new LogRecords("org.hibernate")) {
            work.run();
            return log.all().stream()
                    .filter(logged -> logged.getLevel().intValue() >= Level.WARNING.intValue())
                    .map(LogRecord::getMessage)
                    .toList();
        }
    }

    @Test
    void whatIsWrittenBeforeTheCommitIsInTheRevision() {
        signals.when(Phase.BEFORE_COMMIT, Invoice.class, save -> {
            if (save.created()) {
                save.instance().text += "!";
                save.using().persist(new Payment("of " + save.instance().text));
            }
        });

        assertThat(warnings(() -> factory.inTransaction(em -> em.persist(new Invoice("one")))))
                .isEmpty();

        assertThat(revisions("Invoice")).containsExactly("0 one!");
        assertThat(revisions("Payment")).containsExactly("0 of one!");
    }

    @Test
    void whatIsWrittenBeforeTheCommitOfOthersIsInARevision() {
        signals.when(
                Phase.BEFORE_COMMIT,
                Remark.class,
                save -> save.using().persist(new Invoice("for " + save.instance().text)));

        assertThat(warnings(() -> factory.inTransaction(em -> em.persist(new Remark("one")))))
                .isEmpty();

        assertThat(revisions("Invoice")).containsExactly("0 for one");
    }

    @Test
    void whatIsChangedAndRemovedBeforeTheCommitIsInARevision() {
        Invoice invoice = new Invoice("one");
        Payment payment = new Payment("one");
        factory.inTransaction(em -> {
            em.persist(invoice);
            em.persist(payment);
        });
        signals.when(Phase.BEFORE_COMMIT, Remark.class, save -> {
            save.using().find(Invoice.class, invoice.id).text = "two";
            save.using().remove(save.using().find(Payment.class, payment.id));
        });

        factory.inTransaction(em -> em.persist(new Remark("one")));

        assertThat(revisions("Invoice")).containsExactly("0 one", "1 two");
        assertThat(revisions("Payment")).hasSize(2).first().isEqualTo("0 one");
    }

    @Test
    void aFlushBeforeAndACallbackOfTheApplicationDoNotComeBetween() {
        signals.when(Phase.BEFORE_COMMIT, Invoice.class, AuditedTest::shout);

        factory.inTransaction(em -> {
            em.persist(new Invoice("one"));
            em.flush();
            registerCallback(em, () -> {
                em.persist(new Invoice("two"));
                em.flush();
            });
        });

        assertThat(revisions("Invoice")).containsExactly("0 one!", "0 two!");
    }

    private static void registerCallback(Session em, Runnable work) {
        ((SharedSessionContractImplementor) em)
                .getTransactionCompletionCallbacks()
                .registerCallback(session -> work.run());
    }

    private static void shout(PostSave<Invoice> save) {
        if (save.created()) {
            save.instance().text += "!";
        }
    }

    @Test
    void aTransactionAfterOneThatWasRolledBackHasItsOwn() {
        signals.when(Phase.BEFORE_COMMIT, Invoice.class, AuditedTest::shout);
        factory.inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Remark("one"));
            em.flush();
            em.getTransaction().rollback();

            em.getTransaction().begin();
            em.persist(new Invoice("two"));
            em.getTransaction().commit();
        });

        assertThat(revisions("Invoice")).containsExactly("0 two!");
    }
}

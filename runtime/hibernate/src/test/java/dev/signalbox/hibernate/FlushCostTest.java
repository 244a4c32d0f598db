package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.hibernate.enhanced.Sheet;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Label;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Product;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What receivers cost a flush, as numbers of flushes, batches and reads of attributes. */
class FlushCostTest {

    private final Dispatcher dispatcher = Dispatcher.builder().build();

    private final SessionFactory factory = Shop.open(
            Database.H2,
            List.of(Sheet.class, Note.class, Country.class, Product.class, Label.class, Counted.class),
            Map.of(SignalboxSettings.DISPATCHER, dispatcher));

    /** Counts how often its attribute is read. */
    @Entity(name = "Counted")
    @Access(AccessType.PROPERTY)
    static class Counted {

        static int reads;

        private Long id;
        private String text = "";

        @Id
        @GeneratedValue
        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }

        public String getText() {
            reads++;
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    /** What happened in a session. */
    private static final class Events implements SessionEventListener {

        private static final long serialVersionUID = 1L;

        private int flushes;
        private int batches;

        @Override
        public void flushStart() {
            flushes++;
        }

        @Override
        public void jdbcExecuteBatchStart() {
            batches++;
        }
    }

    @AfterEach
    void close() {
        factory.close();
        dispatcher.close();
    }

    private <S extends Signal> void on(Topic<S> topic) {
        dispatcher.connect(topic, signal -> {});
    }

    private Events eventsOf(Consumer<Session> work) {
        Events events = new Events();
        factory.inTransaction(em -> {
            em.addEventListeners(events);
            work.accept(em);
        });
        return events;
    }

    /** Hibernate does not read the attributes of an enhanced entity that tracks no change. */
    @Test
    void aReferenceToAnEnhancedEntityIsNotAReasonToFlushAgain() {
        Sheet sheet = new Sheet("one");
        factory.inTransaction(em -> em.persist(sheet));
        on(PostSave.of(Note.class));
        assertThat(eventsOf(em -> {
                            em.getReference(Sheet.class, sheet.getId());
                            em.persist(new Note("new"));
                        })
                        .flushes)
                .isEqualTo(1);
    }

    @Test
    void whatAReceiverSetsInAnEnhancedReferenceIsFlushed() {
        Sheet sheet = new Sheet("one");
        factory.inTransaction(em -> em.persist(sheet));
        dispatcher.connect(
                PostSave.of(Note.class),
                save -> save.using().getReference(Sheet.class, sheet.getId()).setTitle("two"));
        factory.inTransaction(em -> {
            em.getReference(Sheet.class, sheet.getId());
            em.persist(new Note("new"));
        });
        assertThat(factory.<String>fromTransaction(
                        em -> em.find(Sheet.class, sheet.getId()).getTitle()))
                .isEqualTo("two");
    }

    @Test
    void whatReceiversSaveIsWrittenInBatchesAsWithoutThem() {
        on(PreSave.of(Note.class));
        dispatcher.connect(
                PostSave.of(Note.class),
                save -> save.using().persist(new Country(save.instance().text, "made by a receiver")));
        Events events = eventsOf(em -> {
            for (int i = 0; i < 40; i++) {
                em.persist(new Note("n" + i));
            }
        });
        assertThat(events.batches).as("batches of 20 rows").isEqualTo(4);
    }

    /** As Spring's read-only transactions do. */
    @Test
    void aSessionThatFlushesOnlyByHandReadsNothingForReceivers() {
        Long id = savedCounted();
        on(PreSave.of(Counted.class));
        on(PostSave.of(Counted.class));
        on(M2mChanged.of(Product.class));
        factory.inTransaction(em -> {
            em.setHibernateFlushMode(FlushMode.MANUAL);
            em.setDefaultReadOnly(true);
            em.find(Counted.class, id);
            Counted.reads = 0;
            query(em);
            assertThat(Counted.reads).isZero();
        });
    }

    /** Once by Hibernate, once for all signals of saves, once for {@code PRE_SAVE}. */
    @Test
    void aQueryReadsEachManagedInstanceAtMostTwiceMore() {
        Long id = savedCounted();
        on(PostSave.of(Note.class));
        assertThat(readsByAQuery(id)).as("without receivers of it").isEqualTo(1);
        on(PostSave.of(Counted.class));
        assertThat(readsByAQuery(id)).as("with PostSave").isEqualTo(2);
        on(PreSave.of(Counted.class));
        assertThat(readsByAQuery(id)).as("with PreSave too").isEqualTo(3);
    }

    private Long savedCounted() {
        return factory.fromTransaction(em -> {
            Counted counted = new Counted();
            em.persist(counted);
            return counted.getId();
        });
    }

    private int readsByAQuery(Long id) {
        return factory.fromTransaction(em -> {
            em.find(Counted.class, id);
            Counted.reads = 0;
            query(em);
            return Counted.reads;
        });
    }

    private static void query(Session em) {
        assertThat(em.createQuery("from Country", Country.class).getResultList())
                .isEmpty();
    }

    @Test
    void anOpenTransactionHoldsNothingThatWasFlushedAndCleared() throws InterruptedException {
        on(PreSave.of(Product.class));
        on(PostSave.of(Product.class));
        on(PreDelete.of(Product.class));
        on(PostDelete.of(Product.class));
        on(M2mChanged.of(Product.class));
        List<WeakReference<Product>> instances = new ArrayList<>();
        try (Session em = factory.openSession()) {
            em.getTransaction().begin();
            for (int i = 0; i < 100; i++) {
                saveChangeAndRemove(em, instances);
            }
            for (int i = 0; i < 100 && instances.stream().anyMatch(each -> each.get() != null); i++) {
                System.gc();
                Thread.sleep(20);
            }
            assertThat(instances).hasSize(100).allMatch(each -> each.get() == null);
            em.getTransaction().rollback();
        }
    }

    private static void saveChangeAndRemove(Session em, List<WeakReference<Product>> instances) {
        Product product = new Product("pen", new Label("red"));
        em.persist(product);
        em.flush();
        product.labels.clear();
        product.name = "pencil";
        em.flush();
        em.remove(product);
        em.flush();
        em.clear();
        instances.add(new WeakReference<>(product));
    }
}

package dev.signalbox.hibernate;

import static dev.signalbox.model.M2mChanged.Action.POST_ADD;
import static dev.signalbox.model.M2mChanged.Action.POST_CLEAR;
import static dev.signalbox.model.M2mChanged.Action.POST_REMOVE;
import static dev.signalbox.model.M2mChanged.Action.PRE_ADD;
import static dev.signalbox.model.M2mChanged.Action.PRE_CLEAR;
import static dev.signalbox.model.M2mChanged.Action.PRE_REMOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.hibernate.shop.Label;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Product;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostSave;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code M2M_CHANGED}: changes of the links between entities. */
class M2mTest extends SignalTest {

    private Label red;
    private Label green;
    private Label blue;
    private Product product;

    @BeforeEach
    void save() {
        red = saved(new Label("red"));
        green = saved(new Label("green"));
        blue = saved(new Label("blue"));
        product = fromTransaction(em -> {
            Product made = new Product("pen", em.find(Label.class, red.id), em.find(Label.class, green.id));
            em.persist(made);
            return made;
        });
    }

    /** The actions that the owner sends, with their ids. */
    private List<String> changes(ProductChange change) {
        List<String> actions = new ArrayList<>();
        on(M2mChanged.of(Product.class), signal -> actions.add(signal.action() + " " + signal.pks()));
        inTransaction(em -> change.make(em.find(Product.class, product.id), label -> em.find(Label.class, label.id)));
        return actions;
    }

    /** Changes a managed product. */
    private interface ProductChange {
        void make(Product managed, UnaryOperator<Label> find);
    }

    @Test
    void whatComesIsAdded() {
        assertThat(changes((managed, find) -> managed.labels.add(find.apply(blue))))
                .containsExactly("PRE_ADD [" + blue.id + "]", "POST_ADD [" + blue.id + "]");
    }

    @Test
    void whatGoesIsRemoved() {
        assertThat(changes((managed, find) -> managed.labels.remove(find.apply(red))))
                .containsExactly("PRE_REMOVE [" + red.id + "]", "POST_REMOVE [" + red.id + "]");
    }

    @Test
    void whatIsExchangedIsRemovedAndAdded() {
        assertThat(changes((managed, find) -> {
                    managed.labels.remove(find.apply(red));
                    managed.labels.add(find.apply(blue));
                }))
                .containsExactly(
                        "PRE_REMOVE [" + red.id + "]",
                        "PRE_ADD [" + blue.id + "]",
                        "POST_REMOVE [" + red.id + "]",
                        "POST_ADD [" + blue.id + "]");
    }

    @Test
    void aCollectionThatIsLeftEmptyIsCleared() {
        List<M2mChanged<Product>> signals = heard(M2mChanged.of(Product.class));
        inTransaction(em -> em.find(Product.class, product.id).labels.clear());
        assertThat(signals).extracting(M2mChanged::action).containsExactly(PRE_CLEAR, POST_CLEAR);
        assertThat(signals.get(1).pks()).containsExactlyInAnyOrder(red.id, green.id);
    }

    @Test
    void aCollectionThatReplacesAnotherTellsTheDifference() {
        assertThat(changes((managed, find) -> {
                    Hibernate.initialize(managed.labels);
                    managed.labels = new HashSet<>(Set.of(find.apply(green), find.apply(blue)));
                }))
                .containsExactly(
                        "PRE_REMOVE [" + red.id + "]",
                        "PRE_ADD [" + blue.id + "]",
                        "POST_REMOVE [" + red.id + "]",
                        "POST_ADD [" + blue.id + "]");
    }

    @Test
    void oneThatReplacesWhatWasNotLoadedClearsIt() {
        assertThat(changes((managed, find) -> managed.labels = new HashSet<>(Set.of(find.apply(blue)))))
                .containsExactly(
                        "PRE_CLEAR null", "PRE_ADD [" + blue.id + "]", "POST_CLEAR null", "POST_ADD [" + blue.id + "]");
    }

    @Test
    void noCollectionIsACollectionThatIsCleared() {
        assertThat(changes((managed, find) -> {
                    Hibernate.initialize(managed.labels);
                    managed.labels = null;
                }))
                .hasSize(2)
                .allMatch(each -> each.contains("_CLEAR ["));
    }

    @Test
    void whereNothingChangesNothingIsSent() {
        assertThat(changes((managed, find) -> {
                    managed.name = "pencil";
                    managed.labels.remove(find.apply(red));
                    managed.labels.add(find.apply(red));
                    managed.labels.add(find.apply(green));
                }))
                .isEmpty();
    }

    @Test
    void aBagTellsWhatChangedThoughAllItsRowsAreWritten() {
        inTransaction(em -> em.find(Product.class, product.id).hints.add(em.find(Label.class, red.id)));
        assertThat(changes((managed, find) -> managed.hints.add(find.apply(blue))))
                .containsExactly("PRE_ADD [" + blue.id + "]", "POST_ADD [" + blue.id + "]");
    }

    @Test
    void aNewOwnerIsLinked() {
        List<M2mChanged<Product>> signals = heard(M2mChanged.of(Product.class));
        inTransaction(em -> em.persist(new Product("ink", em.find(Label.class, red.id))));
        assertThat(signals).extracting(M2mChanged::action).containsExactly(PRE_ADD, POST_ADD);
        assertThat(signals.get(0).pks()).containsExactly(red.id);
    }

    @Test
    void whatTheFlushPersistsIsAnnouncedThereWithoutEntityManager() {
        List<M2mChanged<Product>> signals = heard(M2mChanged.of(Product.class));
        Label fresh = new Label("fresh");
        inTransaction(em -> em.find(Product.class, product.id).labels.add(fresh));
        assertThat(signals).extracting(M2mChanged::action).containsExactly(PRE_ADD, POST_ADD);
        assertThat(signals).extracting(M2mChanged::pks).containsOnly(Set.of(fresh.id));
        assertThatThrownBy(() -> signals.get(0).using())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PRE_ADD of " + Product.class.getName() + ".labels has no entity manager");
    }

    @Test
    void theOtherSideAloneSavesNothingAndSendsNothing() {
        List<M2mChanged<Product>> ofProducts = heard(M2mChanged.of(Product.class));
        List<M2mChanged<Label>> ofLabels = heard(M2mChanged.of(Label.class));
        inTransaction(em -> em.find(Label.class, blue.id).products.add(em.find(Product.class, product.id)));
        assertThat(ofProducts).isEmpty();
        assertThat(ofLabels).isEmpty();
    }

    @Test
    void anOwnerThatIsDeletedUnlinksNothing() {
        List<M2mChanged<Product>> signals = heard(M2mChanged.of(Product.class));
        inTransaction(em -> {
            Product managed = em.find(Product.class, product.id);
            managed.labels.add(em.find(Label.class, blue.id));
            em.remove(managed);
        });
        assertThat(signals).isEmpty();
    }

    @Test
    void theOtherSideHearsToo() {
        List<M2mChanged<Label>> signals = heard(M2mChanged.of(Label.class));
        inTransaction(em -> {
            Product managed = em.find(Product.class, product.id);
            managed.labels.remove(em.find(Label.class, red.id));
            managed.labels.add(em.find(Label.class, blue.id));
        });
        assertThat(signals)
                .extracting(signal -> signal.action() + " " + signal.instance().name)
                .containsExactly("PRE_REMOVE red", "PRE_ADD blue", "POST_REMOVE red", "POST_ADD blue");
        assertThat(signals).allMatch(M2mChanged::reverse);
        assertThat(signals).extracting(M2mChanged::model).containsOnly(Product.class);
        assertThat(signals).extracting(M2mChanged::pks).containsOnly(Set.of(product.id));
        assertThat(signals).extracting(M2mChanged::attribute).containsOnly("labels");
    }

    @Test
    void theArgumentsTellWhatAndWhere() {
        inTransaction(em -> {
            List<M2mChanged<Product>> signals = heard(M2mChanged.of(Product.class));
            Product managed = em.find(Product.class, product.id);
            managed.hints.add(em.find(Label.class, blue.id));
            em.flush();
            M2mChanged<Product> signal = signals.get(1);
            assertThat(signal.sender()).isEqualTo(Product.class);
            assertThat(signal.instance()).isSameAs(managed);
            assertThat(signal.action()).isEqualTo(POST_ADD);
            assertThat(signal.reverse()).isFalse();
            assertThat(signal.model()).isEqualTo(Label.class);
            assertThat(signal.attribute()).isEqualTo("hints");
            assertThat(signal.using()).isSameAs(em);
        });
    }

    @Test
    void receiversMayUseTheEntityManager() {
        on(M2mChanged.of(Product.class), signal -> {
            signal.using().persist(new Note(signal.action().name()));
            signal.using().createQuery("from Label", Label.class).getResultList();
        });
        List<PostSave<Note>> notes = heard(PostSave.of(Note.class));
        changes((managed, find) -> managed.labels.add(find.apply(blue)));
        assertThat(stored(Note.class)).extracting(note -> note.text).containsExactlyInAnyOrder("PRE_ADD", "POST_ADD");
        assertThat(notes).hasSize(2);
    }

    @Test
    void aReceiverMayChangeTheCollectionBefore() {
        List<Object> added = new ArrayList<>();
        on(M2mChanged.of(Product.class), signal -> {
            if (signal.action() == PRE_ADD) {
                signal.instance().labels.add(signal.using().find(Label.class, blue.id));
            } else if (signal.action() == POST_ADD) {
                added.addAll(signal.pks());
            }
        });
        inTransaction(em -> {
            em.persist(new Product("ink", em.find(Label.class, red.id)));
        });
        assertThat(added).containsExactlyInAnyOrder(red.id, blue.id);
    }

    @Test
    void aReceiverBeforeMustNotFlush() {
        on(M2mChanged.of(Product.class), signal -> signal.using().flush());
        assertThatThrownBy(() -> changes((managed, find) -> managed.labels.add(find.apply(blue))))
                .hasStackTraceContaining("A receiver of M2mChanged of " + Product.class.getName() + " flushed");
    }

    @Test
    void aQuerySeesWhatReceiversWrite() {
        on(M2mChanged.of(Product.class), signal -> signal.using().persist(new Note("linked")));
        inTransaction(em -> {
            em.find(Product.class, product.id).labels.add(em.find(Label.class, blue.id));
            assertThat(count(Note.class, em)).isEqualTo(2);
        });
    }

    @Test
    void anExceptionRollsBack() {
        on(M2mChanged.of(Product.class), signal -> {
            if (signal.action() == POST_REMOVE) {
                throw new IllegalArgumentException("no");
            }
        });
        assertThatThrownBy(() -> changes((managed, find) -> managed.labels.remove(find.apply(red))))
                .hasStackTraceContaining("no");
        assertThat(changes((managed, find) -> managed.labels.remove(find.apply(blue))))
                .doesNotContain(PRE_REMOVE.name());
        long links = fromTransaction(em -> em.createQuery("select count(*) from Product p join p.labels l", Long.class)
                .getSingleResult());
        assertThat(links).isEqualTo(2);
    }

    @Test
    void aStatelessSessionDoesNotTell() {
        List<M2mChanged<Product>> signals = heard(M2mChanged.of(Product.class));
        inTransaction(em -> {
            Product managed = em.find(Product.class, product.id);
            Hibernate.initialize(managed.labels);
            factory().inStatelessTransaction(session -> {
                session.insert(new Product("ink", red));
                session.update(managed);
            });
        });
        assertThat(signals).isEmpty();
    }
}

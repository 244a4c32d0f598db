package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.shop.Label;
import dev.signalbox.hibernate.shop.Product;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostInit;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The phases after the transaction, for signals that are not about the write of one row. */
class LaterSignalsTest extends SignalTest {

    private Label red;
    private Label blue;
    private Product product;

    @BeforeEach
    void save() {
        red = saved(new Label("red"));
        blue = saved(new Label("blue"));
        product = fromTransaction(em -> {
            Product made = new Product("pen", em.find(Label.class, red.id));
            em.persist(made);
            return made;
        });
        platform.orders.reset();
    }

    private Product find(Session em) {
        return em.find(Product.class, product.id);
    }

    private List<String> links() {
        return platform.orders
                .heard("linkedAfterCommit")
                .map(signal -> (M2mChanged<?>) signal)
                .map(signal -> signal.action() + " " + signal.pks())
                .toList();
    }

    @Test
    void linksThatCameAndWentAreNothing() {
        inTransaction(em -> {
            Product managed = find(em);
            managed.labels.add(em.find(Label.class, blue.id));
            managed.labels.remove(em.find(Label.class, red.id));
            em.flush();
            managed.labels.remove(em.find(Label.class, blue.id));
            managed.labels.add(em.find(Label.class, red.id));
        });
        assertThat(links()).isEmpty();
    }

    @Test
    void whatBecameOfTheLinksIsToldOnce() {
        inTransaction(em -> {
            Product managed = find(em);
            managed.labels.clear();
            em.flush();
            managed.labels.add(em.find(Label.class, blue.id));
            assertThat(links()).isEmpty();
        });
        assertThat(links())
                .containsExactly(
                        "PRE_REMOVE [" + red.id + "]",
                        "POST_REMOVE [" + red.id + "]",
                        "PRE_ADD [" + blue.id + "]",
                        "POST_ADD [" + blue.id + "]");
    }

    @Test
    void anOwnerThatIsDeletedTakesItsLinksWithIt() {
        inTransaction(em -> {
            Product managed = find(em);
            managed.labels.add(em.find(Label.class, blue.id));
            em.flush();
            em.remove(managed);
        });
        assertThat(links()).isEmpty();
    }

    @Test
    void linksThatAreRolledBackAreNotTold() {
        inSession(em -> {
            em.getTransaction().begin();
            find(em).labels.clear();
            em.flush();
            em.getTransaction().rollback();
        });
        assertThat(links()).isEmpty();
    }

    @Test
    void aLoadIsToldOnceForEachRow() {
        inTransaction(em -> {
            find(em);
            em.clear();
            find(em);
            assertThat(platform.orders.heard("loadedAfterCommit")).isEmpty();
        });
        assertThat(platform.orders.heard("loadedAfterCommit"))
                .hasSize(1)
                .allSatisfy(load -> assertThat(((PostInit<?>) load).using()).isNotNull());
    }

    @Test
    void withoutATransactionALoadIsToldAtOnce() {
        inSession(em -> {
            find(em);
            assertThat(platform.orders.heard("loadedAfterCommit")).hasSize(1);
        });
    }
}

package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.shop.Label;
import dev.signalbox.hibernate.shop.Product;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostInit;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreInit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/**
 * Compares Signalbox with Django's model signals for construction and many-to-many relations, row by row. If Signalbox
 * differs, a comment says why.
 */
class DjangoLinksParityTest extends SignalTest {

    private final List<String> sent = new ArrayList<>();

    private Label label(String name) {
        return saved(new Label(name));
    }

    private Product product(Label... labels) {
        return fromTransaction(em -> {
            Product product = new Product("pen");
            for (Label each : labels) {
                product.labels.add(find(em, each));
            }
            em.persist(product);
            return product;
        });
    }

    private static Label find(Session em, Label label) {
        return em.find(Label.class, label.id);
    }

    private static Product find(Session em, Product product) {
        return em.find(Product.class, product.id);
    }

    private void listen() {
        on(M2mChanged.of(Product.class), signal -> sent.add(signal.action() + " " + signal.pks()));
    }

    // Only for loaded entities, because Hibernate does not see constructors.
    @Test
    void x23ALoadedRowIsInitialized() {
        on(PreInit.of(User.class), signal -> sent.add("pre"));
        on(PostInit.of(User.class), signal -> sent.add("post"));
        User ada = saved(new User("ada"));
        assertThat(sent).isEmpty();
        inTransaction(em -> em.refresh(em.find(User.class, ada.id)));
        assertThat(sent).containsExactly("pre", "post", "pre", "post");
    }

    @Test
    void x23WhatIsAddedIsAnnouncedInsertedAndAdded() {
        Label red = label("red");
        Product product = product();
        platform.statements.clear();
        on(
                M2mChanged.of(Product.class),
                signal -> sent.add(signal.action() + ", " + platform.statements.count("insert into product_labels")));
        inTransaction(em -> find(em, product).labels.add(find(em, red)));
        assertThat(sent).containsExactly("PRE_ADD, 0", "POST_ADD, 1");
    }

    // Django sends an empty set.
    @Test
    void x23WhatIsLinkedAlreadyIsNotAdded() {
        Label red = label("red");
        Product product = product(red);
        listen();
        inTransaction(em -> find(em, product).labels.add(find(em, red)));
        assertThat(sent).isEmpty();
    }

    // Django tells all ids that the caller gave, even if they were linked already.
    @Test
    void x23WhatIsNotLinkedIsNotRemoved() {
        Label red = label("red");
        Label green = label("green");
        Product product = product(red);
        listen();
        inTransaction(em -> find(em, product).labels.remove(find(em, green)));
        assertThat(sent).isEmpty();
    }

    // The ids are known if the collection was loaded, and clearing loads it.
    @Test
    void x23ClearingTellsSo() {
        Label red = label("red");
        Product product = product(red);
        listen();
        inTransaction(em -> find(em, product).labels.clear());
        assertThat(sent).containsExactly("PRE_CLEAR [" + red.id + "]", "POST_CLEAR [" + red.id + "]");
    }

    // This unlinks nothing.
    @Test
    void x23ClearingWhatIsEmptyTellsNothing() {
        Product product = product();
        listen();
        inTransaction(em -> find(em, product).labels.clear());
        assertThat(sent).isEmpty();
    }

    // Both are announced before the flush and reported after it.
    @Test
    void x23SettingTellsTheDifference() {
        Label red = label("red");
        Label green = label("green");
        Label blue = label("blue");
        Product product = product(red, green);
        listen();
        inTransaction(em -> {
            Set<Label> labels = find(em, product).labels;
            labels.clear();
            labels.addAll(List.of(find(em, green), find(em, blue)));
        });
        assertThat(sent)
                .containsExactly(
                        "PRE_REMOVE [" + red.id + "]",
                        "PRE_ADD [" + blue.id + "]",
                        "POST_REMOVE [" + red.id + "]",
                        "POST_ADD [" + blue.id + "]");
    }

    @Test
    void x23WhatIsMadeThroughTheRelationIsSavedAndAdded() {
        Product product = product();
        on(PostSave.of(Label.class), signal -> sent.add("saved"));
        on(M2mChanged.of(Product.class), signal -> sent.add(signal.action().name()));
        inTransaction(em -> {
            Label fresh = new Label("fresh");
            em.persist(fresh);
            find(em, product).labels.add(fresh);
        });
        assertThat(sent)
                .containsExactlyInAnyOrder("PRE_ADD", "saved", "POST_ADD")
                .endsWith("POST_ADD");
    }

    @Test
    void x23DeletingAnEndTellsNothing() {
        Product product = product(label("red"));
        listen();
        inTransaction(em -> em.remove(find(em, product)));
        assertThat(sent).isEmpty();
    }
}

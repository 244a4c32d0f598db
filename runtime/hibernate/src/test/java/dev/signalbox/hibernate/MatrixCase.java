package dev.signalbox.hibernate;

import dev.signalbox.hibernate.shop.Label;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Product;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the matrix: some products are inserted, updated or deleted, and a receiver does the same thing for each.
 * Every case has its own rows, so tests need not delete rows in between.
 */
final class MatrixCase {

    /** The signal that the receiver hears. */
    enum Hook {
        PRE_INSERT,
        POST_INSERT,
        PRE_UPDATE,
        POST_UPDATE,
        PRE_DELETE,
        POST_DELETE;

        boolean isInsert() {
            return this == PRE_INSERT || this == POST_INSERT;
        }

        boolean isUpdate() {
            return this == PRE_UPDATE || this == POST_UPDATE;
        }

        boolean isDelete() {
            return this == PRE_DELETE || this == POST_DELETE;
        }
    }

    /** What the receiver does. */
    enum Operation {
        PERSIST,
        CHANGE_OTHER,
        CHANGE_OWN,
        MERGE,
        REMOVE_OTHER,
        QUERY_OWN_TABLE,
        QUERY_OTHER_TABLE,
        FLUSH,
        READ_LAZY_COLLECTION
    }

    /** The cause of a flush. */
    enum Trigger {
        FLUSH,
        QUERY,
        COMMIT
    }

    static final int PRODUCTS = 3;
    private static final int LABELS = 2;
    private static final String GONE = "gone";

    final Hook hook;
    final Operation operation;
    final Trigger trigger;
    private final SessionFactory factory;

    private final List<Product> products = new ArrayList<>();
    private final List<Long> notes = new ArrayList<>();
    private final List<Long> persisted = new ArrayList<>();
    private final List<Integer> read = new ArrayList<>();
    private int calls;

    MatrixCase(Hook hook, Operation operation, Trigger trigger, SessionFactory factory) {
        this.hook = hook;
        this.operation = operation;
        this.trigger = trigger;
        this.factory = factory;
    }

    /** How often the receiver returned normally. */
    int calls() {
        return calls;
    }

    /** Saves the existing rows, without signals. */
    void prepare() {
        factory.inTransaction(em -> {
            for (int i = 0; i < PRODUCTS; i++) {
                Product product = new Product("new", new Label("a"), new Label("b"));
                products.add(product);
                if (!hook.isInsert()) {
                    em.persist(product);
                }
                Note note = new Note("before");
                em.persist(note);
                notes.add(note.id);
            }
        });
    }

    /** Does what the application does in this case. */
    void run() {
        factory.inTransaction(em -> {
            change(em);
            switch (trigger) {
                case FLUSH -> em.flush();
                case QUERY -> SignalTest.count(Product.class, em);
                case COMMIT -> {}
            }
        });
    }

    private void change(Session em) {
        for (Product product : products) {
            switch (hook) {
                case PRE_INSERT, POST_INSERT -> em.persist(product);
                case PRE_UPDATE, POST_UPDATE -> em.find(Product.class, product.id).name = "updated";
                case PRE_DELETE, POST_DELETE -> em.remove(em.find(Product.class, product.id));
            }
        }
    }

    /** What the receiver does. */
    void receive(Product product, EntityManager em) {
        operate(product, em);
        calls++;
    }

    private void operate(Product product, EntityManager em) {
        switch (operation) {
            case PERSIST -> persist(em);
            case CHANGE_OTHER -> em.find(Note.class, notes.get(0)).text += "+";
            case CHANGE_OWN -> product.name += "+";
            case MERGE -> merge(em);
            case REMOVE_OTHER -> em.remove(em.find(Note.class, notes.get(calls)));
            case QUERY_OWN_TABLE -> SignalTest.count(Product.class, em);
            case QUERY_OTHER_TABLE -> SignalTest.count(Note.class, em);
            case FLUSH -> em.flush();
            case READ_LAZY_COLLECTION -> read.add(product.labels.size());
        }
    }

    private void persist(EntityManager em) {
        Note note = new Note("persisted");
        em.persist(note);
        persisted.add(note.id);
    }

    private void merge(EntityManager em) {
        Note detached = new Note("merged");
        detached.id = notes.get(calls);
        em.merge(detached);
    }

    /** The committed values of each row, and the values that were read. */
    record Stored(List<String> products, List<String> notes, List<String> persisted, List<Integer> read) {}

    Stored stored() {
        return factory.fromTransaction(em -> new Stored(
                products.stream().map(product -> nameOf(product.id, em)).toList(),
                notes.stream().map(id -> textOf(id, em)).toList(),
                persisted.stream().map(id -> textOf(id, em)).toList(),
                read));
    }

    private static String nameOf(@Nullable Long id, Session em) {
        Product product = id == null ? null : em.find(Product.class, id);
        return product == null ? GONE : product.name;
    }

    private static String textOf(Long id, Session em) {
        Note note = em.find(Note.class, id);
        return note == null ? GONE : note.text;
    }

    /** The expected committed values if the receiver may do its action. */
    Stored expected() {
        String own = operation == Operation.CHANGE_OWN ? "+" : "";
        String name = hook.isDelete() ? GONE : (hook.isInsert() ? "new" : "updated") + own;
        List<String> texts = repeated("before");
        switch (operation) {
            case CHANGE_OTHER -> texts.set(0, "before" + "+".repeat(PRODUCTS));
            case MERGE -> texts = repeated("merged");
            case REMOVE_OTHER -> texts = repeated(GONE);
            default -> {}
        }
        return new Stored(
                repeated(name),
                texts,
                operation == Operation.PERSIST ? repeated("persisted") : List.of(),
                operation == Operation.READ_LAZY_COLLECTION ? repeated(LABELS) : List.of());
    }

    /** The expected values if nothing was committed. */
    Stored before() {
        return new Stored(repeated(hook.isInsert() ? GONE : "new"), repeated("before"), List.of(), List.of());
    }

    private static <T> List<T> repeated(T each) {
        return new ArrayList<>(Collections.nCopies(PRODUCTS, each));
    }
}

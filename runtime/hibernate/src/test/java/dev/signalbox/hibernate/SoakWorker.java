package dev.signalbox.hibernate;

import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.shop.Profile;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * One thread of the soak test. Runs random transactions, with receivers that act at random. After each transaction,
 * compares the database with the expected content. The threads share only the tables and the pool.
 */
final class SoakWorker {

    private static final int MOST = 25;

    private final SessionFactory factory;
    private final String prefix;
    private final Random random;
    private SoakState committed = new SoakState();
    private SoakState working = committed;
    private final Map<Long, String> heardAfterCommit = new TreeMap<>();
    private final List<String> history = new ArrayList<>();
    private int serial;
    private boolean mayFail;
    private boolean swallowed;

    long transactions;
    long rollbacks;
    long signals;

    SoakWorker(SessionFactory factory, int number, long seed) {
        this.factory = factory;
        this.prefix = "t" + number + "-";
        this.random = new Random(seed + number);
    }

    /** The exception that is thrown on purpose. */
    static final class Planned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Runs one transaction and compares. */
    void step() {
        working = new SoakState(committed);
        heardAfterCommit.clear();
        history.clear();
        swallowed = false;
        mayFail = true;
        boolean done = false;
        try (Session em = factory.openSession()) {
            em.beginTransaction();
            done = transaction(em);
            if (random.nextBoolean()) {
                // Like OpenEntityManagerInView.
                verify(em, done);
            }
        }
        try (Session em = factory.openSession()) {
            verify(em, done);
        }
        transactions++;
        if (committed.notes > 100) {
            factory.inTransaction(em -> em.createMutationQuery("delete from Note where text like :mine")
                    .setParameter("mine", prefix + "%")
                    .executeUpdate());
            committed.notes = 0;
        }
    }

    private boolean transaction(Session em) {
        try {
            int operations = 1 + random.nextInt(8);
            for (int i = 0; i < operations; i++) {
                operate(em);
            }
            if (one(20)) {
                throw new Planned();
            }
            SoakState before = committed;
            em.getTransaction().commit();
            mayFail = false;
            if (swallowed) {
                // If the transaction can only roll back, Hibernate rolls it back. It throws an exception only in its
                // strict mode.
                throw new Planned();
            }
            expect(before.ordersUntil(working), heardAfterCommit, "after the commit");
            committed = working;
            return true;
        } catch (RuntimeException e) {
            mayFail = false;
            rollBack(em, e);
            return false;
        }
    }

    private void rollBack(Session em, RuntimeException thrown) {
        if (!swallowed && !isPlanned(thrown)) {
            throw thrown;
        }
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
        em.clear();
        working = committed;
        expect(Map.of(), heardAfterCommit, "after a rollback");
        rollbacks++;
    }

    private static boolean isPlanned(Throwable thrown) {
        return thrown instanceof Planned || (thrown.getCause() != null && isPlanned(thrown.getCause()));
    }

    private void verify(Session em, boolean done) {
        em.clear();
        em.beginTransaction();
        expect(
                committed.describe(),
                SoakState.describe(prefix, em),
                "in the database after a " + (done ? "commit" : "rollback"));
        em.getTransaction().commit();
    }

    private void expect(Object expected, Object actual, String where) {
        if (!expected.equals(actual)) {
            throw new AssertionError(prefix + " " + where + ", expected:\n" + expected + "\nbut was:\n" + actual
                    + "\nby:\n" + String.join("\n", history));
        }
    }

    private void operate(Session em) {
        switch (random.nextInt(10)) {
            case 0, 1 -> addUser(em);
            case 2, 3 -> changeUser(em);
            case 4 -> removeUser(em);
            case 5 -> addOrder(em);
            case 6 -> changeOrder(em);
            case 7 -> removeOrder(em);
            case 8 -> query(em);
            default -> flush(em);
        }
    }

    private void addUser(Session em) {
        if (working.names.size() < MOST) {
            User user = new User(prefix + serial++);
            em.persist(user);
            history.add("add user " + user.id);
            working.add(user);
        }
    }

    private void changeUser(EntityManager em) {
        Long id = any(working.names);
        if (id == null) {
            return;
        }
        history.add("change user " + id);
        User user = em.find(User.class, id);
        if (one(3)) {
            user.name = prefix + serial++;
        }
        user.logins++;
        working.add(user);
    }

    private void removeUser(EntityManager em) {
        Long id = any(working.names);
        if (id != null) {
            history.add("remove user " + id);
            User user = em.find(User.class, id);
            working.remove(user);
            em.remove(user);
        }
    }

    private void addOrder(Session em) {
        if (working.orders.size() < MOST) {
            Order order = new Order(prefix + serial++);
            em.persist(order);
            history.add("add order " + order.id);
            working.orders.put(order.id, order.state);
        }
    }

    private void changeOrder(Session em) {
        Long id = any(working.orders);
        if (id != null) {
            history.add("change order " + id);
            Order order = em.find(Order.class, id);
            order.state = "state " + serial++;
            working.orders.put(id, order.state);
        }
    }

    private void removeOrder(Session em) {
        Long id = any(working.orders);
        if (id != null) {
            history.add("remove order " + id);
            working.orders.remove(id);
            em.remove(em.find(Order.class, id));
        }
    }

    /** Every query must see what receivers write. */
    private void query(Session em) {
        if (swallowed) {
            return;
        }
        history.add("query");
        if (one(2)) {
            long profiles = SoakState.countMine(Profile.class, "user.name", prefix, em);
            expect((long) working.names.size(), profiles, "profiles within the transaction");
        } else {
            long notes = SoakState.countMine(Note.class, "text", prefix, em);
            expect((long) working.notes, notes, "notes within the transaction");
        }
    }

    private void flush(Session em) {
        history.add("flush");
        try {
            em.flush();
        } catch (RuntimeException e) {
            if (!isPlanned(e) || one(2)) {
                throw e;
            }
            swallowed = true;
        }
        if (one(3)) {
            history.add("clear");
            em.clear();
        }
    }

    /** Fills in the address. */
    void hear(PreSave<User> signal) {
        signals++;
        User user = signal.instance();
        user.email = SoakState.address(user.name, user.logins);
        maybeFail();
    }

    void hear(PostSave<User> signal) {
        signals++;
        history.add("saved user " + signal.instance().id);
        if (!signal.using().contains(signal.instance())) {
            // Another receiver has removed it in the meantime.
            return;
        }
        if (signal.created()) {
            signal.using().persist(new Profile(signal.instance()));
        } else if (one(5)) {
            changeUser(signal.using());
        }
        act(signal.using());
    }

    void hear(PreDelete<User> signal) {
        signals++;
        signal.using()
                .createQuery("from Profile where user = :user", Profile.class)
                .setParameter("user", signal.instance())
                .getResultList()
                .forEach(signal.using()::remove);
    }

    void hear(PostDelete<User> signal) {
        signals++;
        history.add("deleted user " + signal.instance().id);
        act(signal.using());
    }

    void hearAfterCommit(PostSave<Order> signal) {
        signals++;
        heardAfterCommit.merge(
                signal.instance().id,
                (signal.created() ? "created " : "changed ") + signal.instance().state,
                (one, two) -> one + " and " + two);
        if (one(2)) {
            signal.using().persist(new Note(prefix + "after"));
            if (one(4)) {
                signal.using().flush();
                throw new Planned();
            }
            working.notes++;
        }
    }

    void hearAfterCommit(PostDelete<Order> signal) {
        signals++;
        heardAfterCommit.merge(signal.instance().id, "deleted", (one, two) -> one + " and " + two);
    }

    /** Other things that a receiver may do. */
    private void act(EntityManager em) {
        switch (random.nextInt(12)) {
            case 0 -> {
                history.add("note");
                em.persist(new Note(prefix + "note"));
                working.notes++;
            }
            case 1 -> {
                history.add("flush within");
                em.flush();
            }
            case 2 -> {
                history.add("query within");
                em.createQuery("select count(*) from Note", Long.class).getSingleResult();
            }
            case 3 -> {
                if (one(3)) {
                    removeUser(em);
                }
            }
            default -> maybeFail();
        }
    }

    private void maybeFail() {
        if (mayFail && one(60)) {
            throw new Planned();
        }
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private static <T> List<T> sorted(Map<T, ?> map) {
        return new ArrayList<>(new TreeMap<>(map).keySet());
    }

    private @Nullable Long any(Map<Long, ?> map) {
        return map.isEmpty() ? null : sorted(map).get(random.nextInt(map.size()));
    }
}

package dev.signalbox.hibernate;

import dev.signalbox.hibernate.LineStore.Content;
import dev.signalbox.hibernate.LineStore.RowKey;
import dev.signalbox.hibernate.Lines.Assigned;
import dev.signalbox.hibernate.Lines.Identified;
import dev.signalbox.hibernate.Lines.Line;
import dev.signalbox.hibernate.Lines.Sequenced;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.NonUniqueObjectException;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Random transactions, with receivers that write and fail at random. No value is written twice, so a changed row always
 * differs.
 */
final class RandomTransactions {

    private static final int MOST = 40;
    private static final int IDS = 30;

    private final LineStore store;
    private final Random random;
    private final Set<RowKey> known = new TreeSet<>();
    private final Set<RowKey> deletedWithin = new TreeSet<>();
    private final Map<RowKey, String> heard = new TreeMap<>();
    private final List<String> history = new ArrayList<>();
    private Map<RowKey, Content> before;
    private int serial;
    private int depth;
    private boolean stateless;

    int transactions;
    int rollbacks;
    int signals;
    int reinserted;

    RandomTransactions(LineStore store, long seed) throws SQLException {
        this.store = store;
        this.random = new Random(seed);
        this.before = store.committed();
        store.dispatcher.connect(PreSave.of(Line.class), this::hear);
        store.dispatcher.connect(PostSave.of(Line.class), this::hear);
        store.dispatcher.connect(PostDelete.of(Line.class), this::hear);
        store.signals.beforeCommit = this::hearBeforeCommit;
        store.signals.saved = this::hearAfterCommit;
        store.signals.deleted = this::hearAfterCommit;
    }

    /** The exception that is thrown on purpose. */
    static final class Planned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Runs one transaction.
     *
     * @return what was heard and what should have been heard, if the two differ
     */
    @Nullable
    String next() throws SQLException {
        deletedWithin.clear();
        heard.clear();
        history.clear();
        known.clear();
        known.addAll(before.keySet());
        stateless = one(8);
        try {
            if (stateless) {
                store.factory.inStatelessTransaction(this::operateStateless);
            } else {
                store.factory.inTransaction(this::operate);
            }
        } catch (RuntimeException e) {
            history.add("rolled back by " + e);
            if (!isExpected(e)) {
                throw e;
            }
            rollbacks++;
        }
        transactions++;
        Map<RowKey, Content> after = store.committed();
        Map<RowKey, String> expected = difference(before, after);
        before = after;
        signals += heard.size();
        return expected.equals(heard)
                ? null
                : "expected " + expected + "\nbut heard " + heard + "\nafter " + String.join("\n", history);
    }

    /**
     * Whether this is an expected exception: one that is thrown on purpose, or one for an id that is already used in
     * the database or session.
     */
    private static boolean isExpected(Throwable thrown) {
        return thrown instanceof Planned
                || thrown instanceof ConstraintViolationException
                || thrown instanceof NonUniqueObjectException
                || (thrown.getCause() != null && isExpected(thrown.getCause()));
    }

    private Map<RowKey, String> difference(Map<RowKey, Content> earlier, Map<RowKey, Content> later) {
        Map<RowKey, String> difference = new TreeMap<>();
        later.forEach((key, content) -> {
            Content old = earlier.get(key);
            if (old == null) {
                difference.put(key, "created " + content);
            } else if (!old.equals(content)) {
                difference.put(key, "changed " + fields(key, old, content) + " to " + content);
            }
        });
        earlier.keySet().stream().filter(key -> !later.containsKey(key)).forEach(key -> difference.put(key, "deleted"));
        return difference;
    }

    /**
     * Null if all attributes count as changed: for updates by a stateless session, and for rows that were deleted and
     * inserted again.
     */
    private @Nullable Set<String> fields(RowKey key, Content old, Content content) {
        if (stateless || deletedWithin.contains(key)) {
            reinserted += stateless ? 0 : 1;
            return null;
        }
        Set<String> fields = new TreeSet<>();
        if (!old.text().equals(content.text())) {
            fields.add("text");
        }
        if (old.amount() != content.amount()) {
            fields.add("amount");
        }
        return fields;
    }

    private void operate(Session em) {
        int operations = 1 + random.nextInt(8);
        for (int i = 0; i < operations; i++) {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> add(em);
                case 3, 4, 5 -> change(em);
                case 6 -> remove(em);
                case 7 -> removeAndAddAgain(em);
                case 8 -> flush(em);
                case 9 ->
                    em.createQuery("select count(*) from Lines$Sequenced", Long.class)
                            .getSingleResult();
                case 10 -> mergeDetached(em);
                default -> maybeFail(25);
            }
        }
    }

    private void add(EntityManager em) {
        if (known.size() < MOST) {
            Line line = fill(newLine());
            em.persist(line);
            history.add("add " + RowKey.of(line));
            known.add(RowKey.of(line));
        }
    }

    private Line newLine() {
        return switch (random.nextInt(3)) {
            case 0 -> assigned(random.nextInt(IDS));
            case 1 -> new Sequenced();
            default -> new Identified();
        };
    }

    private static Assigned assigned(long id) {
        Assigned line = new Assigned();
        line.id = id;
        return line;
    }

    private Line fill(Line line) {
        line.text = "text " + serial++;
        line.amount = serial++;
        return line;
    }

    private void change(EntityManager em) {
        Line line = any(em);
        if (line != null) {
            history.add("change " + RowKey.of(line));
            changeSome(line);
        }
    }

    private void changeSome(Line line) {
        if (one(2)) {
            line.text = "text " + serial++;
        } else {
            line.amount = serial++;
        }
    }

    private void remove(EntityManager em) {
        Line line = any(em);
        if (line != null) {
            history.add("remove " + RowKey.of(line));
            em.remove(line);
        }
    }

    /** The same instance, or another one with its id, with or without a flush in between. */
    private void removeAndAddAgain(Session em) {
        Line line = any(em);
        if (line == null) {
            return;
        }
        history.add("remove and add again " + RowKey.of(line));
        em.remove(line);
        if (one(2)) {
            em.persist(line);
        } else if (line instanceof Assigned removed) {
            if (one(2)) {
                em.flush();
            }
            em.persist(fill(assigned(removed.id)));
        }
    }

    private void flush(Session em) {
        history.add("flush");
        em.flush();
        if (one(3)) {
            history.add("clear");
            em.clear();
        }
    }

    private void mergeDetached(Session em) {
        Line line = any(em);
        if (line != null) {
            em.flush();
            if (em.contains(line)) {
                history.add("merge " + RowKey.of(line));
                em.detach(line);
                changeSome(line);
                em.merge(line);
            }
        }
    }

    private void operateStateless(StatelessSession session) {
        history.add("stateless");
        int operations = 1 + random.nextInt(5);
        for (int i = 0; i < operations; i++) {
            RowKey key = anyKey();
            Line line = key == null ? null : session.get(key.entity(), key.id());
            switch (random.nextInt(4)) {
                case 0 -> session.insert(fill(newLine()));
                case 1 -> maybeFail(10);
                case 2 -> {
                    if (line != null) {
                        session.delete(line);
                    }
                }
                default -> {
                    if (line != null) {
                        changeSome(line);
                        session.update(line);
                    }
                }
            }
        }
    }

    private void hear(PreSave<Line> signal) {
        if (one(4)) {
            signal.instance().amount = serial++;
        }
        maybeFail(200);
    }

    private void hear(PostSave<Line> signal) {
        history.add("saved " + RowKey.of(signal.instance()));
        if (!stateless) {
            write(signal.using());
        }
        maybeFail(200);
    }

    private void hear(PostDelete<Line> signal) {
        history.add("deleted " + RowKey.of(signal.instance()));
        deletedWithin.add(RowKey.of(signal.instance()));
        if (!stateless) {
            write(signal.using());
        }
    }

    private void hearBeforeCommit(PostSave<Line> signal) {
        history.add("about to commit " + RowKey.of(signal.instance()));
        if (!stateless) {
            write(signal.using());
        }
        maybeFail(100);
    }

    /** Rarely, so that receivers do not continue for ever. */
    private void write(EntityManager em) {
        if (depth > 0) {
            return;
        }
        depth++;
        try {
            switch (random.nextInt(16)) {
                case 0 -> add(em);
                case 1 -> change(em);
                case 2 -> remove(em);
                case 3 -> em.flush();
                default -> {
                    // Does nothing.
                }
            }
        } finally {
            depth--;
        }
    }

    private void hearAfterCommit(PostSave<Line> signal) {
        Line line = signal.instance();
        Set<String> fields = signal.updateFields();
        String what =
                signal.created() ? "created " : "changed " + (fields == null ? null : new TreeSet<>(fields)) + " to ";
        note(line, what + new Content(line.text, line.amount));
    }

    private void hearAfterCommit(PostDelete<Line> signal) {
        note(signal.instance(), "deleted");
    }

    private void note(Line line, String what) {
        heard.merge(RowKey.of(line), what, (one, two) -> one + " and " + two);
    }

    private void maybeFail(int in) {
        if (one(in)) {
            throw new Planned();
        }
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private @Nullable RowKey anyKey() {
        return known.isEmpty() ? null : List.copyOf(known).get(random.nextInt(known.size()));
    }

    private @Nullable Line any(EntityManager em) {
        RowKey key = anyKey();
        return key == null ? null : em.find(key.entity(), key.id());
    }
}

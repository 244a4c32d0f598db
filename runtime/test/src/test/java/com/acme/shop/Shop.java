package com.acme.shop;

import dev.signalbox.Phase;
import dev.signalbox.Signals;
import dev.signalbox.spi.Transaction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What the shop has, and its transactions: one at a time, of one thread. */
public final class Shop {

    /** Mails that are sent. No rollback undoes them. */
    public static final List<String> MAILS = new CopyOnWriteArrayList<>();

    /** Rows. A rollback restores them. */
    public static final List<String> ROWS = new CopyOnWriteArrayList<>();

    private static final ThreadLocal<@Nullable Unit> PRESENT = new ThreadLocal<>();

    private Shop() {}

    public static void clear() {
        MAILS.clear();
        ROWS.clear();
    }

    /** Orders an article, in a transaction. */
    public static void order(String article) {
        inTransaction(() -> Signals.send(new Ordered(article)));
    }

    public static void inTransaction(Runnable work) {
        Unit unit = new Unit();
        List<String> before = new ArrayList<>(ROWS);
        PRESENT.set(unit);
        try {
            work.run();
            unit.run(Phase.BEFORE_COMMIT);
        } catch (RuntimeException e) {
            PRESENT.remove();
            ROWS.clear();
            ROWS.addAll(before);
            unit.run(Phase.AFTER_ROLLBACK);
            unit.run(Phase.AFTER_COMPLETION);
            throw e;
        }
        PRESENT.remove();
        unit.run(Phase.AFTER_COMMIT);
        unit.run(Phase.AFTER_COMPLETION);
    }

    /** The transaction of this thread. */
    public static @Nullable Transaction transaction() {
        return PRESENT.get();
    }

    private static final class Unit implements Transaction {

        private final Map<Phase, List<Runnable>> kept = new EnumMap<>(Phase.class);

        @Override
        public void at(Phase phase, Runnable work) {
            kept.computeIfAbsent(phase, any -> new ArrayList<>()).add(work);
        }

        void run(Phase phase) {
            List<Runnable> due = kept.computeIfAbsent(phase, any -> new ArrayList<>());
            for (int next = 0; next < due.size(); next++) {
                due.get(next).run();
            }
        }
    }
}

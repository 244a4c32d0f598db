package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Inserts a million rows in one transaction, and prints from time to time how many bytes of its heap are in use. */
final class LargeProgram {

    static final int ROWS = 1_000_000;
    static final int ROWS_FOR_EACH_LINE = 100_000;

    private static final int ROWS_FOR_EACH_FLUSH = 1_000;

    private static long heard;

    private LargeProgram() {}

    public static void main(String[] arguments) {
        try (Dispatcher dispatcher = Dispatcher.builder().build()) {
            dispatcher.connect(PreSave.of(Note.class), signal -> heard++);
            dispatcher.connect(PostSave.of(Note.class), signal -> heard++);
            try (SessionFactory factory = Shop.reopen(arguments[0], dispatcher)) {
                factory.inTransaction(LargeProgram::insert);
            }
        }
        if (heard != 2 * ROWS) {
            throw new AssertionError(heard + " signals");
        }
    }

    private static void insert(Session em) {
        em.setJdbcBatchSize(50);
        for (int row = 1; row <= ROWS; row++) {
            em.persist(new Note("note"));
            if (row % ROWS_FOR_EACH_FLUSH == 0) {
                em.flush();
                em.clear();
            }
            if (row % ROWS_FOR_EACH_LINE == 0) {
                System.gc();
                System.out.println(Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory());
            }
        }
    }
}

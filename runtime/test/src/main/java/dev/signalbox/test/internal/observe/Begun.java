package dev.signalbox.test.internal.observe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the values of {@link Outside}, such as the number of sent mails, as they were when each thread's open transactions
 * began: after a rollback they should be the same. Only Spring tells when a transaction begins. Without Spring, the values
 * are read at the first signal, so a mail that the sender sends before it is not noticed.
 */
public final class Begun {

    private final Outside outside;

    @SuppressWarnings("ThreadLocalUsage") // each run has its own
    private final ThreadLocal<Deque<Transaction>> open = ThreadLocal.withInitial(ArrayDeque::new);

    private record Transaction(Object identity, Map<String, @Nullable Object> before) {}

    /** Reads these values whenever a transaction begins. */
    public Begun(Outside outside) {
        this.outside = outside;
    }

    /** A transaction is about to begin on this thread. */
    public void began(Object transaction) {
        open.get().push(new Transaction(transaction, outside.read()));
    }

    /** A transaction has ended on this thread. */
    @SuppressWarnings("ReferenceEquality") // a transaction is only itself
    public void ended(Object transaction) {
        open.get().removeIf(each -> each.identity == transaction);
    }

    /** The values at the begin of this thread's innermost transaction. The values of now if no begin is known. */
    Map<String, @Nullable Object> before() {
        Transaction innermost = open.get().peek();
        return innermost == null ? outside.read() : innermost.before;
    }
}

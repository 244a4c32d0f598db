package dev.signalbox.test.internal.observe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was outside when the transactions of a thread began. Only Spring tells when one begins. Without it, what a sender
 * does outside before its first signal is not known to belong to its transaction.
 */
public final class Begun {

    private final Outside outside;

    @SuppressWarnings("ThreadLocalUsage") // each run has its own
    private final ThreadLocal<Deque<Transaction>> open = ThreadLocal.withInitial(ArrayDeque::new);

    private record Transaction(Object identity, Map<String, @Nullable Object> before) {}

    /** Reads what is outside whenever a transaction begins. */
    public Begun(Outside outside) {
        this.outside = outside;
    }

    /** A transaction is about to begin on this thread. */
    public void began(Object transaction) {
        open.get().push(new Transaction(transaction, outside.read()));
    }

    /** It has ended. */
    @SuppressWarnings("ReferenceEquality") // a transaction is only itself
    public void ended(Object transaction) {
        open.get().removeIf(each -> each.identity == transaction);
    }

    /** What was outside when the innermost transaction of this thread began; now, if it is not known to have begun. */
    Map<String, @Nullable Object> before() {
        Transaction innermost = open.get().peek();
        return innermost == null ? outside.read() : innermost.before;
    }
}

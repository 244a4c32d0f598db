package dev.signalbox.durable.internal.attempt;

import dev.signalbox.durable.spi.AlreadyDeliveredException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The connection of an attempt. Takes one from the pool at its first statement and gives it back when its transaction ends,
 * so that a receiver that waits for something else holds none. The row of the {@link Inbox} is the first statement of each
 * transaction, until one has committed.
 *
 * <p>Used by Hibernate, Spring or the receiver as any other connection. Closing it does nothing: the attempt does that.
 */
final class AttemptConnection implements InvocationHandler {

    private final DataSource database;
    private final InboxRow row;
    private final Connection proxy;
    private @Nullable Connection present;
    private boolean autoCommit;
    private boolean reading;
    private boolean committed;
    private boolean closed;
    private @Nullable AlreadyDeliveredException delivered;

    /** Writes the row of the inbox, unless there is one. */
    interface InboxRow {

        void write(Connection connection) throws SQLException;
    }

    AttemptConnection(DataSource database, InboxRow row) {
        this.database = database;
        this.row = row;
        this.proxy = (Connection) Proxy.newProxyInstance(
                AttemptConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    Connection proxy() {
        return proxy;
    }

    /** Whether a transaction has begun. */
    boolean isInTransaction() {
        return present != null;
    }

    /** Begins the transaction before the first statement, where that is not to be waited for. */
    void begin() throws SQLException {
        fetched();
    }

    /**
     * Begins to read what the attempt needs to know before the receiver is called. Until {@link #endReading} the row of the
     * inbox is not written.
     */
    void beginReading() {
        reading = true;
    }

    /** Gives the connection back: what follows is another transaction. */
    void endReading() throws SQLException {
        reading = false;
        rollback();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a proxy equals itself alone
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "equals" -> arguments != null && arguments[0] == self;
            case "hashCode" -> System.identityHashCode(self);
            case "toString" -> "the connection of an attempt: " + present;
            case "close" -> null;
            case "isClosed" -> closed;
            case "getAutoCommit" -> autoCommit;
            case "setAutoCommit" -> {
                // Each attempt has a transaction. Only what Hibernate and Spring ask back is kept.
                autoCommit = arguments != null && Boolean.TRUE.equals(arguments[0]);
                yield null;
            }
            case "commit" -> {
                commit();
                yield null;
            }
            case "rollback" -> {
                rollback(arguments == null ? null : (Savepoint) arguments[0]);
                yield null;
            }
            case "clearWarnings" -> present == null ? null : call(present, method, arguments);
            case "getWarnings" -> present == null ? null : call(present, method, arguments);
            default -> call(fetched(), method, arguments);
        };
    }

    private static @Nullable Object call(Connection connection, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private Connection fetched() throws SQLException {
        throwIfDelivered();
        if (closed) {
            throw new SQLException("The attempt that this connection belongs to has ended");
        }
        Connection known = present;
        if (known != null) {
            return known;
        }
        Connection fetched = database.getConnection();
        present = fetched;
        fetched.setAutoCommit(false);
        if (!reading && !committed) {
            writeRow(fetched);
        }
        return fetched;
    }

    private void writeRow(Connection connection) throws SQLException {
        try {
            row.write(connection);
        } catch (AlreadyDeliveredException e) {
            // A receiver may catch it. What it does then must not be committed.
            delivered = e;
            rollback();
            throw e;
        } catch (SQLException | RuntimeException e) {
            try {
                rollback();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private void throwIfDelivered() {
        if (delivered != null) {
            throw new AlreadyDeliveredException(delivered);
        }
    }

    void commit() throws SQLException {
        throwIfDelivered();
        if (present != null) {
            present.commit();
            committed |= !reading;
            release();
        }
    }

    private void rollback(@Nullable Savepoint savepoint) throws SQLException {
        if (savepoint == null) {
            rollback();
        } else if (present != null) {
            present.rollback(savepoint);
        }
    }

    void rollback() throws SQLException {
        if (present != null) {
            try {
                present.rollback();
            } finally {
                release();
            }
        }
    }

    /** Rolls back what is not committed. */
    void close() throws SQLException {
        closed = true;
        rollback();
    }

    private void release() throws SQLException {
        Connection released = present;
        present = null;
        if (released != null) {
            try (released) {
                released.setAutoCommit(true);
            }
        }
    }
}

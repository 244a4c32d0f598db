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
 * so that a receiver that waits for something else holds none. Writes the proof that the call is delivered before each
 * commit, until one has succeeded.
 *
 * <p>Used by Hibernate, Spring or the receiver as any other connection. Closing it does nothing: the attempt does that.
 */
final class AttemptConnection implements InvocationHandler {

    private final DataSource database;
    private final Proof proof;
    private final Connection proxy;
    private @Nullable Connection present;
    private boolean autoCommit;
    private boolean reading;
    private boolean committed;
    private boolean closed;

    /** Proves in a transaction that the call is delivered. */
    interface Proof {

        void write(Connection connection) throws SQLException;
    }

    AttemptConnection(DataSource database, Proof proof) {
        this.database = database;
        this.proof = proof;
        this.proxy = (Connection) Proxy.newProxyInstance(
                AttemptConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    Connection proxy() {
        return proxy;
    }

    /** Whether a transaction of the receiver has committed. */
    boolean isCommitted() {
        return committed;
    }

    /** Begins the transaction, where no statement may come that does. */
    void begin() throws SQLException {
        fetched();
    }

    /** Begins to read what the attempt needs to know before the receiver is called. */
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
        return fetched;
    }

    void commit() throws SQLException {
        Connection transaction = present;
        if (transaction == null) {
            return;
        }
        if (!reading && !committed) {
            prove(transaction);
        }
        transaction.commit();
        committed |= !reading;
        release();
    }

    private void prove(Connection transaction) throws SQLException {
        try {
            proof.write(transaction);
        } catch (AlreadyDeliveredException e) {
            rollback();
            throw e;
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

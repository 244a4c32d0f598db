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
 * The connection of an attempt: a proxy. Takes a connection from the pool at its first statement and gives it back when
 * the transaction ends, so that a receiver without database work holds none. Before each commit, until one succeeds, it
 * writes the proof that the call is delivered.
 *
 * <p>Hibernate, Spring and the receiver use it as any other connection. {@code close} does nothing, because the attempt
 * closes it.
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

    /** Writes in a transaction that the call is delivered. */
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

    /** Begins the transaction at once. For callers whose receivers may execute no statement. */
    void begin() throws SQLException {
        fetched();
    }

    /** Statements up to {@link #endReading} are a transaction of their own, which proves nothing. */
    void beginReading() {
        reading = true;
    }

    /** Gives the connection back to the pool. The next statement begins the receiver's transaction. */
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
                // Remembered for Hibernate and Spring, which read it again. An attempt is always in a transaction.
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

    /** Rolls back what is not committed. Later statements fail. */
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

package dev.signalbox.durable.internal.record;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a {@link JdbcTransaction} that the application gets: a proxy. It tells the transaction of
 * savepoints, and refuses {@code commit} and {@code rollback}.
 */
final class GuardedConnection implements InvocationHandler {

    private final Connection connection;
    private final JdbcTransaction transaction;
    private final IdentityHashMap<Savepoint, Integer> marks = new IdentityHashMap<>();

    private GuardedConnection(Connection connection, JdbcTransaction transaction) {
        this.connection = connection;
        this.transaction = transaction;
    }

    static Connection of(Connection connection, JdbcTransaction transaction) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(connection, transaction));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a proxy equals itself alone
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "equals" -> arguments != null && arguments[0] == self;
            case "hashCode" -> System.identityHashCode(self);
            case "close" -> null;
            case "commit", "setAutoCommit" ->
                throw new SQLException("This transaction commits when its work has returned; " + method.getName()
                        + " is not for the work");
            case "setSavepoint" -> savepoint(method, arguments);
            case "rollback" -> rollback(method, arguments);
            default -> call(method, arguments);
        };
    }

    private @Nullable Object savepoint(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        int mark = transaction.mark();
        Object savepoint = call(method, arguments);
        if (savepoint instanceof Savepoint set) {
            marks.put(set, mark);
        }
        return savepoint;
    }

    private @Nullable Object rollback(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (arguments == null || !(arguments[0] instanceof Savepoint savepoint)) {
            throw new SQLException("This transaction rolls back when its work throws, or to a savepoint");
        }
        Object nothing = call(method, arguments);
        transaction.undo(marks.getOrDefault(savepoint, 0));
        return nothing;
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}

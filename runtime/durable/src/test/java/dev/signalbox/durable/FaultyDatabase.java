package dev.signalbox.durable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database between which and the application something goes wrong. */
final class FaultyDatabase {

    private final DataSource database;
    private final Semaphore connections;

    /** Statements that fail. */
    volatile Predicate<String> failing = sql -> false;

    /** Whether statements wait, as in a frozen process. */
    volatile BooleanSupplier waiting = () -> false;

    /** Whether commits are done and their answers lost. */
    final AtomicBoolean losingAnswers = new AtomicBoolean();

    volatile int isolation = Connection.TRANSACTION_READ_COMMITTED;

    /** How connections are given, as a pool's setting says. */
    volatile boolean autoCommit = true;

    /** Whether a connection was asked for in vain. */
    volatile boolean exhausted;

    FaultyDatabase(DataSource database, int mostConnections) {
        this.database = database;
        this.connections = new Semaphore(mostConnections);
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return call(database, method, arguments);
            }
            if (!connections.tryAcquire(20, java.util.concurrent.TimeUnit.SECONDS)) {
                exhausted = true;
                throw new SQLException("The pool is exhausted");
            }
            return faulty(database.getConnection());
        });
    }

    private Connection faulty(Connection connection) throws SQLException {
        AtomicBoolean open = new AtomicBoolean(true);
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(autoCommit);
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close") && open.getAndSet(false)) {
                connections.release();
            }
            while (method.getName().equals("prepareStatement") && waiting.getAsBoolean()) {
                Thread.sleep(10);
            }
            if (method.getName().equals("prepareStatement") && failing.test((String) arguments[0])) {
                throw new SQLException("The database is gone", "08006");
            }
            Object answer = call(connection, method, arguments);
            if (method.getName().equals("commit") && losingAnswers.get()) {
                throw new SQLException("The connection is broken", "08006");
            }
            return answer;
        });
    }

    private interface Calls {
        @Nullable
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.answer(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

package dev.signalbox.kafka;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database between which and the application something goes wrong. */
final class FaultyDatabase {

    private final DataSource database;
    private final Semaphore connections;

    /** Statements that fail. */
    volatile Predicate<String> failing = sql -> false;

    /** Whether threads that want a connection wait until it is false, as in a frozen process. */
    final AtomicBoolean frozen = new AtomicBoolean();

    FaultyDatabase(DataSource database, int mostConnections) {
        this.database = database;
        this.connections = new Semaphore(mostConnections);
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return call(database, method, arguments);
            }
            while (frozen.get()) {
                Thread.sleep(10);
            }
            if (!connections.tryAcquire(20, TimeUnit.SECONDS)) {
                throw new SQLException("The pool is exhausted");
            }
            return faulty(database.getConnection());
        });
    }

    private Connection faulty(Connection connection) {
        AtomicBoolean open = new AtomicBoolean(true);
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close") && open.getAndSet(false)) {
                connections.release();
            }
            if (method.getName().equals("prepareStatement") && failing.test((String) arguments[0])) {
                throw new SQLException("The database is gone", "08006");
            }
            return call(connection, method, arguments);
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

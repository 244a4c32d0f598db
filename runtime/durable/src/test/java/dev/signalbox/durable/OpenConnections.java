package dev.signalbox.durable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts the connections of a database that are open. */
public final class OpenConnections {

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();

    /** How many are open. */
    public int count() {
        return open.get();
    }

    /** How many were opened. */
    public int made() {
        return made.get();
    }

    /** The same database, whose connections are counted. */
    public DataSource of(DataSource database) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(database, method, arguments);
            return method.getName().equals("getConnection") ? counted((Connection) result) : result;
        });
    }

    private Connection counted(@Nullable Connection connection) {
        open.incrementAndGet();
        made.incrementAndGet();
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                open.decrementAndGet();
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

    private static @Nullable Object call(@Nullable Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

package dev.signalbox.durable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is done by each connection, from its taking to its return. */
final class StatementLog {

    private final List<List<String>> connections = new CopyOnWriteArrayList<>();

    /** What the connections did that prepared a statement with a text. */
    List<List<String>> of(String text) {
        return connections.stream()
                .filter(each -> each.stream().anyMatch(line -> line.contains(text)))
                .map(List::copyOf)
                .toList();
    }

    /** The same database, whose connections are logged. */
    DataSource of(DataSource database) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(database, method, arguments);
            return result instanceof Connection connection ? logged(connection) : result;
        });
    }

    private Connection logged(Connection connection) {
        List<String> lines = new CopyOnWriteArrayList<>();
        connections.add(lines);
        return proxy(Connection.class, (method, arguments) -> {
            switch (method.getName()) {
                case "prepareStatement" -> lines.add((String) arguments[0]);
                case "commit", "rollback" -> lines.add(method.getName());
                default -> {
                    // Does not reach the database.
                }
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

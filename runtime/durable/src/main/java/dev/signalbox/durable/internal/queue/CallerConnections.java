package dev.signalbox.durable.internal.queue;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives db-scheduler the connection of the thread that records calls, so that it inserts rows in that thread's
 * transaction. {@code close} does nothing, because the connection belongs to the caller.
 */
final class CallerConnections implements DataSource {

    @SuppressWarnings("ThreadLocalUsage") // each queue has its own connection
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

    /** Does something with a connection. */
    interface Work {
        void run() throws SQLException;
    }

    void with(Connection connection, Work work) throws SQLException {
        Connection before = current.get();
        current.set(unclosable(connection));
        try {
            work.run();
        } finally {
            current.set(before);
            if (before == null) {
                current.remove();
            }
        }
    }

    private static Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = current.get();
        if (connection == null) {
            throw new SQLException("This thread records no calls");
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(CallerConnections.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("It wraps no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}

package dev.signalbox.hibernate;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection pool of a fixed size. It knows how many connections each thread holds. A thread that waits too long gets
 * an exception. Connections are not reset when they come back.
 */
final class BoundedPool implements DataSource, AutoCloseable {

    private static final int PATIENCE_IN_SECONDS = 15;

    private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();
    private final List<Connection> all = new ArrayList<>();
    private final Map<Thread, Integer> held = new ConcurrentHashMap<>();

    BoundedPool(String url, int size) {
        try {
            for (int i = 0; i < size; i++) {
                all.add(DriverManager.getConnection(url));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        idle.addAll(all);
    }

    /** How many connections this thread has taken and not given back. */
    int heldHere() {
        return held.getOrDefault(Thread.currentThread(), 0);
    }

    /** How many connections no thread holds. */
    int idle() {
        return idle.size();
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            Connection connection = idle.poll(PATIENCE_IN_SECONDS, SECONDS);
            if (connection == null) {
                throw new SQLTransientConnectionException("The pool is exhausted");
            }
            held.merge(Thread.currentThread(), 1, Integer::sum);
            return (Connection) Proxy.newProxyInstance(
                    BoundedPool.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    new Lent(connection, Thread.currentThread()));
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public void close() {
        try {
            for (Connection connection : all) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    /** A connection while a thread has it. */
    private final class Lent implements InvocationHandler {

        private final Connection connection;
        private final Thread holder;
        private boolean returned;

        private Lent(Connection connection, Thread holder) {
            this.connection = connection;
            this.holder = holder;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    giveBack();
                    return null;
                }
                case "isClosed" -> {
                    return returned;
                }
                default -> {
                    if (returned) {
                        throw new SQLException("This connection was given back");
                    }
                    return call(method, arguments);
                }
            }
        }

        private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        private void giveBack() throws SQLException {
            if (returned) {
                return;
            }
            returned = true;
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            held.merge(holder, -1, Integer::sum);
            idle.add(connection);
        }
    }
}

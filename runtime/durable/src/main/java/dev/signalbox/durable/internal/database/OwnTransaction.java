package dev.signalbox.durable.internal.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in a transaction of a connection of its own. */
public final class OwnTransaction {

    private OwnTransaction() {}

    /** Work in a transaction. */
    @FunctionalInterface
    public interface Work<T> {

        /** Does it. */
        T run(Connection connection) throws SQLException;
    }

    /**
     * Commits what the work does. Rolls it back if the work throws, be it an error of the JVM: to set auto-commit, as is
     * done at the end, commits what is not rolled back.
     *
     * @param connection one with auto-commit, which it has again afterwards
     */
    public static <T> T run(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        T result;
        try {
            result = work.run(connection);
            connection.commit();
        } catch (Throwable e) {
            rollBack(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
        return result;
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

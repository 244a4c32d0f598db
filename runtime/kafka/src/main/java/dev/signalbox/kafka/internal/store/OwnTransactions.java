package dev.signalbox.kafka.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work of this module's own threads in transactions, outside of any sender's. */
public record OwnTransactions(DataSource database) {

    /** Work in a transaction. */
    @FunctionalInterface
    interface Work<T> {

        /** Does it. */
        T run(Connection connection) throws SQLException;
    }

    <T> T run(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                connection.setAutoCommit(autoCommit);
                return result;
            } catch (Throwable e) {
                rollBack(connection, autoCommit, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, boolean autoCommit, Throwable failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

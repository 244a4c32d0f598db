package dev.signalbox.durable.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import dev.signalbox.durable.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnTransactionTest {

    @ParameterizedTest
    @EnumSource
    void workIsCommitted(Database kind) throws SQLException {
        try (Connection connection = kind.create().getConnection()) {
            createTable(connection);
            assertThat(OwnTransaction.<Integer>run(connection, OwnTransactionTest::addRow))
                    .isEqualTo(1);

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(rows(connection)).isEqualTo(1);
        }
    }

    /** Setting auto-commit at the end commits what is not rolled back. */
    @ParameterizedTest
    @EnumSource
    void anErrorRollsBackAsAnExceptionDoes(Database kind) throws SQLException {
        try (Connection connection = kind.create().getConnection()) {
            createTable(connection);
            Error error = new OutOfMemoryError("not really");
            assertThatThrownBy(() -> OwnTransaction.<Integer>run(connection, own -> {
                        addRow(own);
                        throw error;
                    }))
                    .isSameAs(error);

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(rows(connection)).isZero();
        }
    }

    @Test
    void aRollbackThatFailsDoesNotHideWhatFailedFirst() throws SQLException {
        try (Connection connection = Database.H2.create().getConnection()) {
            IllegalStateException first = new IllegalStateException("first");
            assertThatThrownBy(() -> OwnTransaction.<Integer>run(connection, own -> {
                        own.close();
                        throw first;
                    }))
                    .isSameAs(first);
            assertThat(first.getSuppressed())
                    .singleElement()
                    .asInstanceOf(THROWABLE)
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void createTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table written (id int)");
        }
    }

    private static int addRow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("insert into written values (1)");
        }
    }

    private static int rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from written")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

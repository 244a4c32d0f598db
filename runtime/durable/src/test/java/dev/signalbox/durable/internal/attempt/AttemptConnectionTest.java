package dev.signalbox.durable.internal.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.durable.Database;
import dev.signalbox.durable.spi.AlreadyDeliveredException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the connection of an attempt takes one from the pool, proves the delivery, and gives it back. */
class AttemptConnectionTest {

    private final List<String> done = new ArrayList<>();
    private boolean delivered;

    @SuppressWarnings("NullAway.Init")
    private DataSource database;

    @SuppressWarnings("NullAway.Init")
    private AttemptConnection attempt;

    @BeforeEach
    void open() throws SQLException {
        database = Database.H2.create();
        execute(database.getConnection(), "create table line (text varchar(20))");
        attempt = new AttemptConnection(database, connection -> {
            assertThat(connection.getAutoCommit()).isFalse();
            if (delivered) {
                throw new AlreadyDeliveredException("bell", "one");
            }
            done.add("proof");
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void write(String text) throws SQLException {
        execute(attempt.proxy(), "insert into line values ('" + text + "')");
    }

    private List<String> lines() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select text from line order by text")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    @Test
    void theProofIsWrittenBeforeTheCommitAndOnce() throws SQLException {
        write("one");
        assertThat(done).isEmpty();
        assertThat(attempt.isCommitted()).isFalse();
        attempt.proxy().commit();
        assertThat(done).containsExactly("proof");
        assertThat(attempt.isCommitted()).isTrue();
        assertThat(lines()).containsExactly("one");

        write("two");
        attempt.commit();
        assertThat(done).containsExactly("proof");
        assertThat(lines()).containsExactly("one", "two");
    }

    @Test
    void withoutStatementsThereIsNothingToCommit() throws SQLException {
        attempt.proxy().setAutoCommit(false);
        attempt.proxy().commit();
        attempt.proxy().rollback();
        attempt.proxy().clearWarnings();
        assertThat((Object) attempt.proxy().getWarnings()).isNull();
        assertThat(attempt.isCommitted()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void whatIsRolledBackIsProvedLater() throws SQLException {
        write("one");
        attempt.proxy().rollback();
        write("two");
        attempt.commit();
        assertThat(lines()).containsExactly("two");
        assertThat(done).containsExactly("proof");
    }

    @Test
    void ofADeliveredCallNothingIsCommitted() throws SQLException {
        delivered = true;
        write("one");
        assertThatThrownBy(() -> attempt.proxy().commit()).isInstanceOf(AlreadyDeliveredException.class);
        assertThat(attempt.isCommitted()).isFalse();
        attempt.commit();
        assertThat(lines()).isEmpty();
    }

    @Test
    void whatIsReadBeforeTheCallIsNoDelivery() throws SQLException {
        attempt.beginReading();
        write("read");
        attempt.endReading();
        assertThat(lines()).isEmpty();
        attempt.beginReading();
        write("read");
        attempt.commit();
        assertThat(attempt.isCommitted()).isFalse();
        assertThat(done).isEmpty();
        attempt.endReading();
        write("written");
        attempt.commit();
        assertThat(done).containsExactly("proof");
    }

    @Test
    void savepointsAreThoseOfTheDatabase() throws SQLException {
        write("one");
        Savepoint savepoint = attempt.proxy().setSavepoint();
        write("two");
        attempt.proxy().rollback(savepoint);
        attempt.commit();
        assertThat(lines()).containsExactly("one");
    }

    @Test
    void closingItIsForTheAttempt() throws SQLException {
        write("one");
        attempt.proxy().close();
        assertThat(attempt.proxy().isClosed()).isFalse();
        write("two");
        attempt.close();
        assertThat(attempt.proxy().isClosed()).isTrue();
        assertThat(lines()).isEmpty();
        assertThatThrownBy(() -> write("three"))
                .isInstanceOf(SQLException.class)
                .hasMessage("The attempt that this connection belongs to has ended");
    }

    @Test
    void itIsTakenFromThePoolForEachTransaction() throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create((ConnectionPoolDataSource) database);
        AttemptConnection lent = new AttemptConnection(pool, connection -> {});
        lent.proxy().setAutoCommit(false);
        assertThat(pool.getActiveConnections()).isZero();
        execute(lent.proxy(), "insert into line values ('one')");
        assertThat(pool.getActiveConnections()).isEqualTo(1);
        lent.commit();
        assertThat(pool.getActiveConnections()).isZero();
        execute(lent.proxy(), "insert into line values ('two')");
        lent.rollback();
        assertThat(pool.getActiveConnections()).isZero();
        lent.beginReading();
        execute(lent.proxy(), "select * from line");
        lent.endReading();
        assertThat(pool.getActiveConnections()).isZero();
        execute(lent.proxy(), "insert into line values ('three')");
        lent.close();
        assertThat(pool.getActiveConnections()).isZero();
        pool.dispose();
    }

    @Test
    void whatItIsAskedForIsRemembered() throws SQLException {
        assertThat(attempt.proxy().getAutoCommit()).isFalse();
        attempt.proxy().setAutoCommit(true);
        assertThat(attempt.proxy().getAutoCommit()).isTrue();
        assertThat(attempt.proxy())
                .isEqualTo(attempt.proxy())
                .isNotEqualTo(new AttemptConnection(database, connection -> {}).proxy())
                .hasSameHashCodeAs(attempt.proxy());
        assertThat(attempt.proxy().toString()).startsWith("the connection of an attempt");
        assertThatThrownBy(() -> execute(attempt.proxy(), "no sql")).isInstanceOf(SQLException.class);
    }
}

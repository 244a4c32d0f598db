package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.durable.kitchen.PizzaDone;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How it is proved that a call is delivered, and what that costs. */
class ProofTest extends DurableTest {

    private static final String INSERT = "insert into effect values (?)";
    private static final String REMOVE = "delete from signalbox_call where task_name = ? and task_instance = ?";

    @Test
    void aDeliveryCommitsOnceAndRemovesItsCallWithTheLastStatement() throws SQLException {
        StatementLog log = new StatementLog();
        Node counted = node(log.of(database), bell, builder -> {});
        bell.<PizzaDone>on(
                "kitchen.bell",
                (pizza, delivery) ->
                        writeEffect(counted.deliveries().transactions().connection(), "pizza " + pizza.size()));
        counted.send(PizzaDone.of(1));
        counted.start();
        awaitEmpty();
        assertThat(log.of("insert into effect")).containsExactly(List.of(INSERT, REMOVE, "commit"));
        assertThat(log.of("delete from signalbox_call")).hasSize(1);
        assertThat(count("signalbox_inbox")).isZero();
    }

    @Test
    void aRecordedCallIsOneStatementOfItsSender() throws SQLException {
        StatementLog log = new StatementLog();
        Node counted = node(log.of(database), bell, builder -> {});
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> heard.add("bell"));
        counted.deliveries().transactions().run(connection -> {
            writeEffect(connection, "sold");
            counted.send(PizzaDone.of(1));
            counted.send(PizzaDone.of(2));
        });
        assertThat(log.of("insert into effect")).singleElement().satisfies(lines -> {
            assertThat(lines).hasSize(3).startsWith(INSERT).endsWith("commit");
            assertThat(lines.get(1)).startsWith("insert into signalbox_call");
        });
        assertThat(waiting()).isEqualTo(2);
    }

    /** A batch on other databases. The rows are the same as those of a few calls. */
    @Test
    void manyRecordedCallsAreOneStatementOfTheirSender() throws SQLException {
        StatementLog log = new StatementLog();
        Node counted = node(log.of(database), bell, builder -> {});
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> writeEffect("pizza"));
        counted.send(PizzaDone.of(1));
        counted.deliveries().transactions().run(connection -> {
            writeEffect(connection, "sold");
            for (int size = 0; size < 1_000; size++) {
                counted.send(PizzaDone.of(size));
            }
        });
        assertThat(log.of("insert into effect"))
                .singleElement()
                .satisfies(lines -> assertThat(lines)
                        .filteredOn(line -> line.startsWith("insert into signalbox_call"))
                        .singleElement()
                        .satisfies(line -> assertThat(line.contains("unnest")).isEqualTo(kind == Database.POSTGRESQL)));
        assertThat(count("signalbox_call where picked = false and version = 1 and priority is null"
                        + " and last_heartbeat is null and consecutive_failures is null"))
                .isEqualTo(1_001);
        node.start();
        await().untilAsserted(
                        () -> assertThat(count("effect where what = 'pizza'")).isEqualTo(1_001));
        awaitEmpty();
    }

    @Test
    void aReceiverThatDoesNothingToTheDatabaseHasNoTransaction() throws SQLException {
        StatementLog log = new StatementLog();
        Node counted = node(log.of(database), bell, builder -> {});
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> heard.add("bell"));
        counted.send(PizzaDone.of(1));
        counted.start();
        awaitEmpty();
        assertThat(heard).containsExactly("bell");
        assertThat(log.of("delete from signalbox_call"))
                .singleElement()
                .satisfies(lines -> assertThat(lines).hasSize(1));
    }

    /** Heartbeats write to the row, all on one thread. */
    @Test
    void theRowOfACallIsNotLockedWhileItsReceiverRuns() throws SQLException {
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            writeEffect("pizza");
            try (Connection other = database.getConnection();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.setQueryTimeout(5);
                heard.add(statement.executeUpdate(
                                "update signalbox_call set last_heartbeat = last_heartbeat where task_name = 'kitchen.bell'")
                        + " row");
                other.rollback();
            }
        });
        node.start();
        node.send(PizzaDone.of(1));
        awaitHeard("1 row");
        awaitEmpty();
        assertThat(effects()).containsExactly("pizza");
    }

    /** Its transaction sees the database as it was, so that it cannot write to a row that a heartbeat has changed since. */
    @Test
    void aLongTransactionOfAStricterIsolationIsRememberedInTheInbox() throws SQLException {
        FaultyDatabase faulty = new FaultyDatabase(database, 100);
        faulty.isolation = Connection.TRANSACTION_REPEATABLE_READ;
        Node strict = node(faulty.dataSource(), bell, builder -> {});
        AtomicInteger calls = new AtomicInteger();
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            Connection connection = strict.deliveries().transactions().connection();
            read(connection);
            Thread.sleep(700);
            writeEffect(connection, "attempt " + delivery.attempt());
            faulty.failing = sql -> sql.startsWith("delete from signalbox_call") && calls.getAndIncrement() == 0;
        });
        strict.send(PizzaDone.of(1));
        strict.start();
        awaitEmpty();
        assertThat(effects()).containsExactly("attempt 1");
        assertThat(count("signalbox_inbox")).isEqualTo(1);
        assertThat(strict.deliveries().deadLetters().count()).isZero();
    }

    private static void read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from effect")) {
            select.executeQuery().close();
        }
    }
}

package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signalbox.durable.kitchen.BillPaid;
import dev.signalbox.durable.kitchen.PizzaDone;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of durable receivers in transactions of plain JDBC. */
class RecordingTest extends DurableTest {

    private final List<String> events = new CopyOnWriteArrayList<>();

    @BeforeEach
    void hear() {
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            heard.add("bell " + pizza.size());
            events.add(delivery.eventId());
        });
    }

    private void run(JdbcTransactions.Work work) throws SQLException {
        node.deliveries().transactions().run(work);
    }

    @Test
    void aCallIsRecordedInTheTransactionAndDeliveredAfterItsCommit() throws SQLException {
        node.start();
        run(connection -> {
            writeEffect(connection, "sent");
            node.send(PizzaDone.of(4));
            assertThat(node.deliveries().transactions().connection()).isSameAs(connection);
            assertThat(heard).isEmpty();
        });
        awaitHeard("bell 4");
        assertThat(effects()).containsExactly("sent");
        awaitEmpty();
    }

    @Test
    void withoutATransactionItIsCommittedAtOnce() throws SQLException {
        node.send(PizzaDone.of(4));
        assertThat(waiting()).isEqualTo(1);
        node.start();
        awaitHeard("bell 4");
    }

    /** F1. */
    @Test
    void f1WhatIsRolledBackIsNotRecorded() {
        assertThatThrownBy(() -> run(connection -> {
                    node.send(PizzaDone.of(4));
                    throw new SQLException("no pizza");
                }))
                .hasMessage("no pizza");
        assertThat(waiting()).isZero();
        assertThatThrownBy(() -> node.deliveries().transactions().connection())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("This thread is in no transaction");
    }

    @Test
    void whatIsRolledBackToASavepointIsNotRecorded() throws SQLException {
        run(connection -> {
            node.send(PizzaDone.of(1));
            Savepoint savepoint = connection.setSavepoint();
            node.send(PizzaDone.of(2));
            connection.rollback(savepoint);
            node.send(PizzaDone.of(3));
            Savepoint kept = connection.setSavepoint();
            node.send(PizzaDone.of(4));
            connection.releaseSavepoint(kept);
        });
        node.start();
        awaitHeard("bell 1", "bell 3", "bell 4");
        awaitEmpty();
    }

    @Test
    void savepointsOfBeforeCommitReceiversCountToo() throws SQLException {
        bell.on("before", (signal, delivery) -> {
            if (signal instanceof PizzaDone) {
                return;
            }
            Connection connection = node.deliveries().transactions().connection();
            node.send(PizzaDone.of(1));
            Savepoint savepoint = connection.setSavepoint();
            node.send(PizzaDone.of(2));
            connection.rollback(savepoint);
            node.send(PizzaDone.of(3));
        });
        run(connection -> node.send(new BillPaid(1)));
        node.start();
        awaitHeard("bell 1", "bell 3");
    }

    @Test
    void theTransactionIsEndedByTheRunnerAlone() throws SQLException {
        run(connection -> {
            assertThatThrownBy(connection::commit).hasMessageContaining("commits when its work has returned");
            assertThatThrownBy(connection::rollback).hasMessageContaining("rolls back when its work throws");
            connection.close();
            writeEffect(connection, "still open");
        });
        assertThat(effects()).containsExactly("still open");
    }

    @Test
    void workInsideOfWorkIsInTheSameTransaction() {
        assertThatThrownBy(() -> run(connection -> {
                    run(inner -> {
                        assertThat(inner).isSameAs(connection);
                        node.send(PizzaDone.of(4));
                    });
                    throw new SQLException("outer");
                }))
                .hasMessage("outer");
        assertThat(waiting()).isZero();
    }

    @Test
    void allReceiversOfOneSendHaveOneEventAndLaterEventsAreGreater() throws SQLException {
        List<String> bills = new CopyOnWriteArrayList<>();
        bell.<PizzaDone>on("kitchen.bill", (pizza, delivery) -> bills.add(delivery.eventId()));
        PizzaDone same = PizzaDone.of(1);
        node.send(same);
        run(connection -> {
            node.send(same);
            node.send(PizzaDone.of(2));
        });
        node.start();
        await().until(() -> events.size() == 3 && bills.size() == 3);
        assertThat(bills).containsExactlyInAnyOrderElementsOf(events);
        assertThat(events)
                .doesNotHaveDuplicates()
                .allSatisfy(each -> assertThat(UUID.fromString(each).version()).isEqualTo(7));
    }

    @Test
    void manySendsOfOneTransactionAreAllRecorded() throws SQLException {
        run(connection -> {
            for (int size = 0; size < 2_500; size++) {
                node.send(PizzaDone.of(size));
            }
        });
        assertThat(waiting()).isEqualTo(2_500);
    }

    @Test
    void aSignalTravelsWithAllItsComponents() {
        List<PizzaDone> received = new CopyOnWriteArrayList<>();
        bell.<PizzaDone>on("kitchen.bill", (pizza, delivery) -> received.add(pizza));
        node.start();
        node.send(PizzaDone.of(4));
        await().untilAsserted(() -> assertThat(received).containsExactly(PizzaDone.of(4)));
    }

    @Test
    void aReceiverOfSeveralSignalsIsOneReceiver() {
        bell.on("kitchen.bill", (signal, delivery) -> heard.add(signal.toString()));
        node.start();
        node.send(new BillPaid(3));
        node.send(PizzaDone.of(4));
        awaitHeard("BillPaid[amount=3]", PizzaDone.of(4).toString(), "bell 4");
    }

    /** F21: a durable receiver that sends. */
    @Test
    void f21WhatADurableReceiverSendsIsRecordedInItsTransaction() throws SQLException {
        bell.<BillPaid>on("kitchen.bill", (paid, delivery) -> {
            node.send(PizzaDone.of(delivery.attempt()));
            writeEffect("attempt " + delivery.attempt());
            if (delivery.attempt() == 1) {
                throw new IllegalStateException("after the send");
            }
        });
        node.start();
        node.send(new BillPaid(1));
        awaitHeard("bell 2");
        awaitEmpty();
        assertThat(effects()).containsExactly("attempt 2");
    }

    /** F21: a transaction that can only read. */
    @Test
    void f21AReadOnlyTransactionIsAnErrorThatSaysSo() {
        boolean[] readOnly = {false};
        try {
            run(connection -> {
                connection.setReadOnly(true);
                readOnly[0] = connection.isReadOnly();
                node.send(PizzaDone.of(4));
            });
            // H2 does not take the setting.
            assertThat(readOnly[0]).isFalse();
        } catch (IllegalStateException | SQLException e) {
            assertThat(readOnly[0]).isTrue();
            assertThat(e).hasMessageContaining("The transaction is read-only").hasMessageContaining("[kitchen.bell]");
            assertThat(waiting()).isZero();
        }
    }

    @Test
    void whatIsMutedIsNotRecorded() {
        try (var muting = node.dispatcher().muteReceivers("kitchen.bell")) {
            assertThat(muting).isNotNull();
            node.send(PizzaDone.of(4));
        }
        assertThat(waiting()).isZero();
    }
}

package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signalbox.durable.hibernate.AttemptSessions;
import dev.signalbox.durable.kitchen.BillPaid;
import dev.signalbox.durable.kitchen.PizzaDone;
import dev.signalbox.durable.people.People.Team;
import dev.signalbox.durable.people.People.User;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.RecordedCall;
import dev.signalbox.durable.spi.SenderTransaction;
import dev.signalbox.model.PostSave;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What environments such as Spring give: transactions of senders and of attempts, and a probe. */
@Tag("thorough")
class IntegrationsTest extends ModelTest {

    /** A transaction of the environment, which the test commits. */
    private static final class Given extends SenderTransaction {

        final Connection connection;
        final List<Runnable> before = new ArrayList<>();
        final List<Runnable> after = new ArrayList<>();
        boolean readOnly;

        Given(Connection connection) {
            this.connection = connection;
        }

        @Override
        public boolean isReadOnly() {
            return readOnly;
        }

        @Override
        protected void beforeCommit(Runnable work) {
            before.add(work);
        }

        @Override
        protected void afterCommit(Runnable work) {
            after.add(work);
        }

        @Override
        protected void withConnection(ConnectionWork work) throws SQLException {
            work.run(connection);
        }
    }

    @Test
    void callsAreWrittenOnceBeforeTheCommitOfTheSendersTransaction() throws SQLException {
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> heard.add("bell " + pizza.size()));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Given given = new Given(connection);
            Node sending = node(bell, builder -> builder.senders(signal -> given));
            sending.send(PizzaDone.of(1));
            sending.send(PizzaDone.of(2));
            assertThat(given.before).hasSize(1);
            assertThat(given.after).isEmpty();
            given.forget();
            sending.send(PizzaDone.of(3));
            given.before.forEach(Runnable::run);
            assertThat(given.after).hasSize(1);
            assertThat(waiting()).isZero();
            connection.commit();
            given.readOnly = true;
            assertThatThrownBy(() -> sending.send(PizzaDone.of(4)))
                    .hasMessage("The transaction is read-only, so the calls of [kitchen.bell] cannot be recorded in it."
                            + " Send the signal in a transaction that may write");
        }
        node.start();
        awaitHeard("bell 3");
    }

    /** The environment's own connection: the proof that the call is delivered is its last statement. */
    @Test
    @SuppressWarnings("ThreadLocalUsage") // of this test alone
    void anAttemptMayHaveAConnectionOfTheEnvironment() throws SQLException {
        ThreadLocal<Connection> current = new ThreadLocal<>();
        AttemptTransactions own = (attempt, work) -> {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                current.set(connection);
                try {
                    work.run();
                    attempt.markDelivered(connection);
                    connection.commit();
                } catch (Exception e) {
                    connection.rollback();
                    throw e;
                }
            }
        };
        Node environment = node(bell, builder -> builder.attempts(own));
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            writeEffect(current.get(), "attempt " + delivery.attempt());
            if (delivery.attempt() == 1) {
                throw new IllegalStateException("after the write");
            }
        });
        environment.start();
        environment.send(PizzaDone.of(1));
        await().untilAsserted(() -> assertThat(effects()).containsExactly("attempt 2"));
        awaitEmpty();
    }

    /** As Spring's transaction manager for JPA does: it opens the session on the attempt's connection. */
    private final class Opening implements AttemptTransactions, AttemptSessions {

        @SuppressWarnings("ThreadLocalUsage") // each has its own
        private final ThreadLocal<@Nullable Session> current = new ThreadLocal<>();

        @Override
        public void run(DeliveryContext attempt, Work work) throws Exception {
            try (Session session =
                    factory().withOptions().connection(attempt.connection()).openSession()) {
                session.beginTransaction();
                current.set(session);
                try {
                    work.run();
                    session.getTransaction().commit();
                } finally {
                    current.remove();
                    if (session.getTransaction().isActive()) {
                        session.getTransaction().rollback();
                    }
                }
            }
        }

        @Override
        public @Nullable Session current(SessionFactory factory) {
            return current.get();
        }
    }

    @Test
    void aSessionMayBeTheEnvironments() {
        Opening opening = new Opening();
        Node environment = node(bell, builder -> builder.attempts(opening));
        bell.<PostSave<?>>on("saved", (saved, delivery) -> {
            if (saved.created() && saved.instance() instanceof Team team) {
                assertThat(saved.using()).isSameAs(opening.current.get());
                team.name = team.name + " " + delivery.attempt();
                saved.using().flush();
                if (delivery.attempt() == 1) {
                    throw new IllegalStateException("after the flush");
                }
            }
        });
        saved(new Team("red"));
        factory(environment, Team.class, User.class);
        environment.start();
        await().untilAsserted(() -> assertThat(names("Team")).containsExactly("red 2"));
    }

    @Test
    void aProbeIsToldOfRecordingsAndAttempts() {
        List<String> told = new CopyOnWriteArrayList<>();
        DeliveryProbe probe = new DeliveryProbe() {
            @Override
            public String trace() {
                return "00-trace-01";
            }

            @Override
            public void recorded(RecordedCall call) {
                told.add("recorded " + call.receiver());
            }

            @Override
            public Ending begun(DeliveryContext attempt, String trace, Duration lag) {
                String call = attempt.receiver() + " " + attempt.info().attempt() + " " + trace;
                assertThat(attempt.signal()).startsWith("dev.signalbox.durable.kitchen.");
                return (outcome, failure) ->
                        told.add(outcome + " " + call + (failure == null ? "" : " " + failure.getMessage()));
            }

            @Override
            public void buried(String receiver, String eventId) {
                told.add("buried " + receiver);
            }
        };
        Node probed = node(bell, builder -> builder.probe(probe));
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {});
        probed.start();
        probed.send(PizzaDone.of(1));
        await().until(() -> told.size() == 2);
        bell.<BillPaid>on("kitchen.bill", (paid, delivery) -> {
            throw new java.io.IOException("no");
        });
        probed.send(new BillPaid(1));
        await().until(() -> told.contains("buried kitchen.bill"));
        assertThat(told)
                .containsExactly(
                        "recorded kitchen.bell",
                        "DELIVERED kitchen.bell 1 00-trace-01",
                        "recorded kitchen.bill",
                        "FAILED kitchen.bill 1 00-trace-01 no",
                        "FAILED kitchen.bill 2 00-trace-01 no",
                        "FAILED kitchen.bill 3 00-trace-01 no",
                        "buried kitchen.bill");
    }
}

package dev.signalbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signalbox.durable.hibernate.SendingSession;
import dev.signalbox.hibernate.SignalboxSettings;
import dev.signalbox.kafka.shop.OrderPlaced;
import dev.signalbox.model.PostSave;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Signals that are sent in transactions of Hibernate, without a framework. */
@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init") // JUnit and Hibernate set the fields
@Tag("thorough")
class HibernateTest extends CrossingTest {

    @Parameter
    Database kind;

    private Service shop;
    private Service mail;
    private SessionFactory sessions;

    /** What shop saves. */
    @Entity(name = "PlacedOrder")
    static class PlacedOrder {

        @Id
        String id;

        protected PlacedOrder() {}

        PlacedOrder(String id) {
            this.id = id;
        }
    }

    @Override
    Database kind() {
        return kind;
    }

    @BeforeEach
    void open() throws Exception {
        createTopics(1);
        shop = service("shop").start();
        mail = service("mail").hearing().start();
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", shop.database);
        configuration.getProperties().put(SignalboxSettings.DISPATCHER, shop.dispatcher);
        configuration.setProperty("hibernate.hbm2ddl.auto", "update");
        sessions = closing(configuration.addAnnotatedClass(PlacedOrder.class).buildSessionFactory());
    }

    @Test
    void whatIsSentInASessionIsInItsTransaction() {
        placesInTheTransactionOf((session, order) -> {
            session.persist(new PlacedOrder(order));
            SendingSession.run(session, () -> shop.send(new OrderPlaced(order, 1)));
        });
    }

    @Test
    void whatAReceiverOfASavedEntitySendsIsInItsTransaction() {
        shop.dispatcher.connect(
                PostSave.of(PlacedOrder.class), saved -> shop.send(new OrderPlaced(saved.instance().id, 1)));

        placesInTheTransactionOf((session, order) -> {
            session.persist(new PlacedOrder(order));
            session.flush();
        });
    }

    private interface Placing {
        void place(EntityManager session, String order);
    }

    private void placesInTheTransactionOf(Placing placing) {
        sessions.inTransaction(session -> {
            placing.place(session, "one");
            // No other connection sees it before the commit.
            assertThat(shop.waiting()).isZero();
        });
        assertThatThrownBy(() -> sessions.inTransaction(session -> {
                    placing.place(session, "no");
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        sessions.inTransaction(session -> placing.place(session, "two"));

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("one", "two"));
        await().until(() -> shop.waiting() == 0);
        assertThat(mail.heard).containsExactly("one", "two");
        assertThat(broker().records(topics.placed())).hasSize(2);
        assertThat(shop.query("select id from PlacedOrder order by id")).containsExactly("one", "two");
    }
}

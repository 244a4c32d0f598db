package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.durable.hibernate.AttemptSessions;
import dev.signalbox.durable.people.People;
import dev.signalbox.durable.people.People.Admin;
import dev.signalbox.durable.people.People.Team;
import dev.signalbox.durable.people.People.User;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.model.PostSave;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Entities of several persistence units and tenants. */
@Tag("thorough")
class PersistenceUnitsTest extends ModelTest {

    @Test
    void anEntityOfATenantIsLoadedInItsTenant() {
        bell.<PostSave<?>>on("saved", (saved, delivery) -> heard.add(((People.Tenanted) saved.instance()).tenant));
        var tenants = factory(node, People.Tenanted.class);
        for (String tenant : List.of("red", "blue")) {
            try (Session session =
                    tenants.withOptions().tenantIdentifier((Object) tenant).openSession()) {
                session.beginTransaction();
                session.persist(new People.Tenanted());
                session.getTransaction().commit();
            }
        }
        node.start();
        awaitHeard("red", "blue");
    }

    /** As an environment opens it that knows nothing of the signal's tenant. */
    private record Given(Supplier<Session> session) implements AttemptTransactions, AttemptSessions {

        @Override
        public void run(DeliveryContext attempt, Work work) throws Exception {
            work.run();
        }

        @Override
        public Session current(SessionFactory factory) {
            return session.get();
        }
    }

    @Test
    void aSessionOfAnotherTenantIsRefused() {
        AtomicReference<Session> given = new AtomicReference<>();
        Node other = node(bell, builder -> builder.attempts(new Given(given::get)));
        bell.<PostSave<?>>on("saved", (saved, delivery) -> heard.add("saved"));
        var tenants = factory(other, People.Tenanted.class);
        try (Session red =
                        tenants.withOptions().tenantIdentifier((Object) "red").openSession();
                Session blue =
                        tenants.withOptions().tenantIdentifier((Object) "blue").openSession()) {
            red.beginTransaction();
            red.persist(new People.Tenanted());
            red.getTransaction().commit();
            given.set(blue);
            other.start();
            await().untilAsserted(() -> assertThat(
                            other.deliveries().deadLetters().list(1))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.error())
                            .contains("The signal is of tenant 'red', but the session of the attempt is of 'blue'")));
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void unitsAreToldApartByName() {
        bell.<PostSave<?>>on(
                "saved",
                (saved, delivery) -> heard.add(
                        saved.using().getEntityManagerFactory().getName() + " " + ((Team) saved.instance()).name));
        for (String name : List.of("one", "two")) {
            factory(
                            node,
                            configuration -> configuration
                                    .setProperty("hibernate.session_factory_name", name)
                                    .setProperty("hibernate.session_factory_name_is_jndi", "false"),
                            Team.class,
                            User.class,
                            Admin.class)
                    .inTransaction(session -> session.persist(new Team("of " + name)));
        }
        node.start();
        awaitHeard("one of one", "two of two");
    }

    @Test
    void f19AnEntityThatThisNodeDoesNotKnowWaits() {
        bell.<PostSave<?>>on(
                "saved", (saved, delivery) -> heard.add(saved.instance().toString()));
        saved(new User("ann"));
        Node other = node(bell, builder -> {});
        other.start();
        await().untilAsserted(
                        () -> assertThat(node.deliveries().backlog().running()).isZero());
        assertThat(heard).isEmpty();
        assertThat(waiting()).isEqualTo(1);
        assertThat(node.deliveries().deadLetters().count()).isZero();
    }
}

package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signalbox.durable.hibernate.SendingSession;
import dev.signalbox.durable.kitchen.BillPaid;
import dev.signalbox.durable.kitchen.PizzaDone;
import dev.signalbox.durable.people.Path;
import dev.signalbox.durable.people.People;
import dev.signalbox.durable.people.People.Address;
import dev.signalbox.durable.people.People.Admin;
import dev.signalbox.durable.people.People.Rank;
import dev.signalbox.durable.people.People.Team;
import dev.signalbox.durable.people.People.User;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PostUpsert;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Durable receivers of what Hibernate writes. */
@Tag("thorough")
class ModelSignalsTest extends ModelTest {

    /** Hears users by name. */
    private void hearUsers() {
        bell.<PostSave<?>>on("saved", (saved, delivery) -> {
            if (saved.instance() instanceof User user) {
                heard.add((saved.created() ? "created " : "updated ") + user.name);
            }
        });
    }

    @Test
    void anEntityIsLoadedAgainAndHeardOnceForEachRow() {
        hearUsers();
        inTransaction(session -> {
            User user = new User("ann");
            session.persist(user);
            session.flush();
            user.name = "anna";
            session.flush();
            assertThat(waiting()).isZero();
            user.name = "anne";
        });
        assertThat(waiting()).isEqualTo(1);
        node.start();
        awaitHeard("created anne");
        awaitEmpty();
    }

    @Test
    void f1WhatIsRolledBackIsNotRecorded() {
        hearUsers();
        try (Session session = factory().openSession()) {
            session.beginTransaction();
            session.persist(new User("ann"));
            session.flush();
            session.getTransaction().rollback();
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void aCommitThatFailsRecordsNothing() {
        hearUsers();
        bell.on("before", (signal, delivery) -> {
            throw new IllegalStateException("no");
        });
        assertThatThrownBy(() -> saved(new User("ann"))).hasStackTraceContaining("no");
        assertThat(waiting()).isZero();
    }

    @Test
    void whatChangedTravelsAndTheEntityIsNotLoadedForThoseThatDoNotTakeIt() {
        bell.<PostSave<?>>on("saved.created", (saved, delivery) -> {
            assertThat(saved.sender()).isEqualTo(User.class);
            heard.add(saved.created() + " " + saved.updateFields());
        });
        User user = saved(new User("ann"));
        inTransaction(session -> session.find(User.class, user.id).name = "anna");
        inTransaction(session -> session.remove(session.find(User.class, user.id)));
        node.start();
        awaitHeard("true null", "false [name]");
    }

    @Test
    void f4whatAReceiverWritesThroughTheEntityManagerIsCommittedWithItsCall() throws Exception {
        bell.<PostSave<?>>on("saved", (saved, delivery) -> {
            if (saved.instance() instanceof User user) {
                user.name = user.name + " " + delivery.attempt();
                saved.using().persist(new Team("of " + user.name));
                saved.using().flush();
                if (delivery.attempt() == 1) {
                    throw new IllegalStateException("after the flush");
                }
            }
        });
        saved(new User("ann"));
        node.start();
        await().untilAsserted(() -> assertThat(names("User")).first().asString().startsWith("ann 2"));
        assertThat(names("Team")).contains("of ann 2").doesNotContain("of ann 1");
    }

    @Test
    void lazyAssociationsOfTheLoadedEntityCanBeRead() {
        bell.<PostSave<?>>on("saved", (saved, delivery) -> {
            if (saved.instance() instanceof User user) {
                Team team = Objects.requireNonNull(user.team);
                assertThat(Hibernate.isInitialized(team)).isFalse();
                heard.add(user.name + " of " + team.name() + " with " + team.size());
            }
        });
        inTransaction(session -> {
            Team team = new Team("red");
            User user = new User("ann");
            user.team = team;
            session.persist(team);
            session.persist(user);
        });
        node.start();
        awaitHeard("ann of red with 1");
    }

    @Test
    void aDeletedEntityIsNotHeardUnlessTheReceiverWantsToKnow() {
        hearUsers();
        bell.<PostSave<?>>on("saved.maybe", (saved, delivery) -> heard.add("maybe " + saved.instance()));
        User user = saved(new User("ann"));
        inTransaction(session -> session.remove(session.find(User.class, user.id)));
        node.start();
        awaitHeard("maybe null");
        awaitEmpty();
        assertThat(node.deliveries().deadLetters().count()).isZero();
    }

    @Test
    void aDeletionTravelsWithWhatTheEntityWas() {
        List<User> deleted = new CopyOnWriteArrayList<>();
        bell.<PostDelete<?>>on("deleted", (signal, delivery) -> deleted.add((User) signal.instance()));
        bell.<PostDelete<?>>on("deleted.id", (signal, delivery) -> heard.add("gone " + signal.sender()));
        Admin admin = new Admin("ann\n\\n: x", "all");
        admin.rank = Rank.HIGH;
        admin.balance = new BigDecimal("12.50");
        admin.born = LocalDate.of(2000, 2, 29);
        admin.address = new Address("road", 7);
        admin.path = new Path(List.of("a", "b"));
        admin.photo = new byte[] {1, 2};
        admin.team = saved(new Team("red"));
        saved(admin);
        inTransaction(session -> session.remove(session.find(User.class, admin.id)));
        node.start();
        awaitHeard("gone " + Admin.class);
        await().untilAsserted(() -> assertThat(deleted).singleElement().isInstanceOfSatisfying(Admin.class, was -> {
            assertThat(was.id).isEqualTo(admin.id);
            assertThat(was.name).isEqualTo("ann\n\\n: x");
            assertThat(was.realm).isEqualTo("all");
            assertThat(was.rank).isEqualTo(Rank.HIGH);
            assertThat(was.balance).isEqualByComparingTo("12.50");
            assertThat(was.born).isEqualTo("2000-02-29");
            assertThat(Objects.requireNonNull(was.address).street).isEqualTo("road");
            assertThat(Objects.requireNonNull(was.address).number).isEqualTo(7);
            assertThat(was.path).isEqualTo(new Path(List.of("a", "b")));
            assertThat(was.photo).containsExactly(1, 2);
            assertThat(was.fans).isEmpty();
        }));
    }

    @Test
    void idsOfEachKindTravel() {
        List<Object> ids = new CopyOnWriteArrayList<>();
        bell.<PostSave<?>>on(
                "saved",
                (saved, delivery) -> ids.add(factory().getPersistenceUnitUtil().getIdentifier(saved.instance())));
        List<Object> expected = new ArrayList<>();
        inTransaction(session -> {
            Team team = new Team("red");
            session.persist(team);
            List<Object> entities = List.of(
                    new People.Seat(new People.SeatId("a\nb: \\n", 3)),
                    new People.Place("nl", LocalDate.of(2026, 1, 2)),
                    new People.Ticket(team, 4),
                    new People.Document(),
                    new People.Passport(team),
                    new People.Word("ä: b\\\n"));
            entities.forEach(session::persist);
            session.flush();
            expected.add(team.id);
            entities.forEach(
                    each -> expected.add(factory().getPersistenceUnitUtil().getIdentifier(each)));
        });
        node.start();
        await().untilAsserted(() -> assertThat(ids).containsExactlyInAnyOrderElementsOf(expected));
        awaitEmpty();
    }

    @Test
    void aStatelessSessionRecordsInItsTransaction() {
        hearUsers();
        bell.<PostUpsert<?>>on("upserted", (upserted, delivery) -> heard.add("upserted"));
        User user = new User("ann");
        factory().inStatelessTransaction(session -> session.insert(user));
        assertThat(waiting()).isEqualTo(1);
        try (StatelessSession session = factory().openStatelessSession()) {
            session.beginTransaction();
            session.insert(new User("bob"));
            session.upsert(new People.Word("w"));
            session.getTransaction().rollback();
        }
        factory().inStatelessTransaction(session -> session.upsert(new People.Word("w")));
        node.start();
        awaitHeard("created ann", "upserted");
    }

    @Test
    void linksTravelWithTheIdsOfTheOthers() {
        bell.<M2mChanged<?>>on(
                "linked",
                (linked, delivery) -> heard.add(linked.action() + " " + linked.attribute() + " " + linked.pks() + " "
                        + linked.model().getSimpleName()));
        Team team = saved(new Team("red"));
        User user = saved(new User("ann"));
        inTransaction(session -> session.find(User.class, user.id).fans.add(session.find(Team.class, team.id)));
        node.start();
        await().untilAsserted(() -> assertThat(heard).contains("POST_ADD fans [" + team.id + "] Team"));
    }

    @Test
    void bulkStatementsTravel() {
        bell.<BulkChanged<?>>on("bulk", (bulk, delivery) -> heard.add(bulk.kind() + " " + bulk.rowCount()));
        saved(new Team("red"));
        inTransaction(session ->
                session.createMutationQuery("update Team set name = 'blue'").executeUpdate());
        node.start();
        awaitHeard("UPDATE 1");
    }

    /** The receivers before the commit may write more, in several rounds. All is recorded in one batch, in the session. */
    @Test
    void whatBeforeCommitReceiversWriteAndSendIsRecordedToo() {
        hearUsers();
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> heard.add("bell " + pizza.size()));
        bell.on("before", (signal, delivery) -> {
            if (signal instanceof PostSave<?> saved && saved.instance() instanceof User user) {
                String name = Objects.requireNonNull(user.name);
                node.send(PizzaDone.of(name.length()));
                if (name.length() < 3) {
                    saved.using().persist(new User(name + "a"));
                }
            }
        });
        try (Session session = factory().openSession()) {
            session.beginTransaction();
            session.persist(new User("a"));
            session.getTransaction().commit();
        }
        assertThat(waiting()).isEqualTo(6);
        node.start();
        awaitHeard("created a", "created aa", "created aaa", "bell 1", "bell 2", "bell 3");
    }

    @Test
    void whatReceiversSendAfterARollbackOfTheirSessionIsNotRecorded() {
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> heard.add("bell " + pizza.size()));
        bell.on("before", (signal, delivery) -> {
            if (signal instanceof PostSave<?>) {
                node.send(PizzaDone.of(1));
                throw new IllegalStateException("no");
            }
        });
        assertThatThrownBy(() -> saved(new Team("red"))).hasStackTraceContaining("no");
        assertThat(waiting()).isZero();
    }

    @Test
    void aSignalThatTheApplicationSendsIsInTheTransactionOfTheSessionThatItNames() {
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> heard.add("bell " + pizza.size()));
        for (boolean commits : List.of(true, false)) {
            try (Session session = factory().openSession()) {
                session.beginTransaction();
                SendingSession.run(session, () -> node.send(PizzaDone.of(commits ? 1 : 2)));
                assertThat(waiting()).isEqualTo(commits ? 0 : 1);
                if (commits) {
                    session.getTransaction().commit();
                } else {
                    session.getTransaction().rollback();
                }
            }
        }
        node.start();
        awaitHeard("bell 1");
        awaitEmpty();
    }

    @Test
    void f21WhatADurableReceiverSavesIsHeardByDurableReceivers() {
        hearUsers();
        bell.<BillPaid>on("kitchen.bill", (paid, delivery) -> heard.add("paid " + paid.amount()));
        bell.<PostSave<?>>on("saved.maybe", (saved, delivery) -> {
            if (saved.instance() instanceof User user && "ann".equals(user.name)) {
                node.send(new BillPaid(1));
                factory().inTransaction(session -> session.persist(new User("bob")));
            }
        });
        saved(new User("ann"));
        node.start();
        awaitHeard("created ann", "created bob", "paid 1");
        awaitEmpty();
    }

    @Test
    void sessionsThatShareATransactionShareItsRecords() {
        hearUsers();
        try (Session session = factory().openSession()) {
            session.beginTransaction();
            session.persist(new User("ann"));
            try (Session inner = session.sessionWithOptions().connection().openSession()) {
                inner.persist(new User("bob"));
                inner.flush();
            }
            session.getTransaction().commit();
        }
        node.start();
        awaitHeard("created ann", "created bob");
        awaitEmpty();
    }

    @Test
    void noConnectionIsHeldWhileTheReceiverWaits() throws Exception {
        OpenConnections connections = new OpenConnections();
        Node counted = node(
                connections.of(database),
                bell,
                builder -> builder.pollEvery(Duration.ofHours(1)).heartbeatEvery(Duration.ofHours(1)));
        List<Integer> open = new CopyOnWriteArrayList<>();
        bell.<PostSave<?>>on("saved", (saved, delivery) -> {
            if (!saved.created()) {
                return;
            }
            Thread.sleep(200);
            open.add(connections.count());
            ((Team) saved.instance()).name = "blue";
            saved.using().flush();
            open.add(connections.count());
        });
        saved(new Team("red"));
        factory(counted, People.all());
        counted.start();
        await().until(() -> open.size() == 2);
        assertThat(open).containsExactly(0, 1);
        await().untilAsserted(() -> assertThat(names("Team")).containsExactly("blue"));
    }
}

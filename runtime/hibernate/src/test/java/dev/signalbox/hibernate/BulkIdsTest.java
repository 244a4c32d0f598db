package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Connection;
import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.shop.Admin;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Label;
import dev.signalbox.hibernate.shop.Letter;
import dev.signalbox.hibernate.shop.Memo;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Parcel;
import dev.signalbox.hibernate.shop.Product;
import dev.signalbox.hibernate.shop.Profile;
import dev.signalbox.hibernate.shop.Seat;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.PostSave;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.criteria.CriteriaDelete;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The ids of {@code BULK_CHANGED}. */
@ParameterizedClass
@EnumSource(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit and Hibernate set the fields
class BulkIdsTest {

    private static final int LIMIT = 3;

    @Parameter
    Database database;

    private final Statements statements = new Statements();
    private final Dispatcher dispatcher = Dispatcher.builder().build();
    private final List<Connection> connections = new ArrayList<>();
    private SessionFactory factory;

    @Entity(name = "Slot")
    @IdClass(Slot.Key.class)
    static class Slot {
        @Id
        String room;

        @Id
        int number;

        String guest;

        record Key(String room, int number) {}
    }

    @BeforeParameterizedClassInvocation
    void open(Database database) {
        factory = Shop.open(
                database,
                Stream.concat(Shop.ENTITIES.stream(), Stream.of(Slot.class)).toList(),
                Map.of(
                        SignalboxSettings.DISPATCHER, dispatcher,
                        SignalboxSettings.BULK_IDS, LIMIT,
                        JdbcSettings.STATEMENT_INSPECTOR, statements));
    }

    @AfterParameterizedClassInvocation
    void close() {
        factory.close();
        dispatcher.close();
    }

    @AfterEach
    void empty() {
        connections.forEach(Connection::close);
        connections.clear();
        factory.getSchemaManager().truncate();
        statements.clear();
    }

    private <T> List<BulkChanged<T>> heard(Class<T> sender) {
        List<BulkChanged<T>> signals = new ArrayList<>();
        connections.add(dispatcher.connect(BulkChanged.of(sender), signals::add));
        return signals;
    }

    private <T> T saved(T entity) {
        factory.inTransaction(em -> em.persist(entity));
        return entity;
    }

    private static int execute(Session em, String hql) {
        return em.createMutationQuery(hql).executeUpdate();
    }

    private @Nullable List<Object> idsOf(Class<?> sender, Consumer<Session> work) {
        List<? extends BulkChanged<?>> signals = heard(sender);
        factory.inTransaction(work);
        assertThat(signals).hasSize(1);
        return signals.get(0).ids();
    }

    @Test
    void theIdsOfTheRowsAreTold() {
        Note one = saved(new Note("one"));
        saved(new Note("two"));
        assertThat(idsOf(
                        Note.class,
                        em -> em.createMutationQuery("update Note set text = :new where text = :old")
                                .setParameter("new", "three")
                                .setParameter("old", "one")
                                .executeUpdate()))
                .containsExactly(one.id);
    }

    @Test
    void parametersAreThoseOfEachExecution() {
        Note one = saved(new Note("one"));
        Note two = saved(new Note("two"));
        List<BulkChanged<Note>> signals = heard(Note.class);
        factory.inTransaction(em -> {
            for (Note each : List.of(one, two)) {
                em.createMutationQuery("delete from Note where id in :ids and text = :text")
                        .setParameter("ids", List.of(each.id))
                        .setParameter("text", each.text)
                        .executeUpdate();
            }
        });
        assertThat(signals).extracting(BulkChanged::ids).containsExactly(List.of(one.id), List.of(two.id));
    }

    @Test
    void ofNoRowsThereAreNone() {
        assertThat(idsOf(Note.class, em -> execute(em, "delete from Note"))).isEmpty();
    }

    @Test
    void criteriaHaveIds() {
        Note note = saved(new Note("one"));
        assertThat(idsOf(Note.class, em -> {
                    CriteriaDelete<Note> delete = em.getCriteriaBuilder().createCriteriaDelete(Note.class);
                    var root = delete.from(Note.class);
                    delete.where(em.getCriteriaBuilder().equal(root.get("text"), "one"));
                    em.createMutationQuery(delete).executeUpdate();
                }))
                .containsExactly(note.id);
    }

    @Test
    void statementsOnSeveralTablesHaveIds() {
        User ada = saved(new User("ada"));
        Admin bob = saved(new Admin("bob"));
        assertThat(idsOf(User.class, em -> execute(em, "update User set logins = 7")))
                .containsExactlyInAnyOrder(ada.id, bob.id);
        connections.forEach(Connection::close);
        assertThat(idsOf(
                        Admin.class,
                        em -> em.createMutationQuery("delete from Admin where name = :name")
                                .setParameter("name", "bob")
                                .executeUpdate()))
                .containsExactly(bob.id);
    }

    @Test
    void statementsOnASubclassHaveItsIds() {
        Letter letter = saved(new Letter());
        saved(new Parcel());
        assertThat(idsOf(Parcel.class, em -> execute(em, "update Letter set stamp = 'red'")))
                .containsExactly(letter.id);
    }

    @Test
    void conditionsMayHaveSubqueriesAndPaths() {
        User ada = saved(new User("ada"));
        Profile profile = saved(new Profile(ada));
        saved(new Profile(saved(new User("bob"))));
        assertThat(idsOf(
                        Profile.class,
                        em -> execute(em, "update Profile p set p.bio = 'new' where p.user.name = 'ada'")))
                .containsExactly(profile.id);
        connections.forEach(Connection::close);
        assertThat(idsOf(
                        Profile.class,
                        em -> execute(
                                em,
                                "delete from Profile where user.id in (select u.id from User u where u.name = 'ada')")))
                .containsExactly(profile.id);
    }

    @Test
    void idsOfSeveralColumnsAreObjects() {
        Seat.Place place = new Seat.Place("main", 7);
        saved(new Seat(place, "ada"));
        assertThat(idsOf(Seat.class, em -> execute(em, "update Seat set guest = 'bob'")))
                .containsExactly(place);
        Slot slot = new Slot();
        slot.room = "blue";
        slot.number = 9;
        saved(slot);
        assertThat(idsOf(Slot.class, em -> execute(em, "delete from Slot"))).containsExactly(new Slot.Key("blue", 9));
    }

    @Test
    void entitiesWithCollectionsHaveIds() {
        Product product = saved(new Product("one", new Label("new")));
        assertThat(idsOf(Product.class, em -> execute(em, "delete from Product where name = 'one'")))
                .containsExactly(product.id);
    }

    @Test
    void softDeletesHaveIds() {
        saved(new Memo("gone"));
        factory.inTransaction(em -> execute(em, "delete from Memo"));
        saved(new Memo("m"));
        List<BulkChanged<Memo>> signals = heard(Memo.class);
        factory.inTransaction(em -> execute(em, "delete from Memo"));
        assertThat(signals.get(0).ids()).isEqualTo(List.of("m"));
        assertThat(signals.get(0).kind()).isEqualTo(BulkChanged.Kind.UPDATE);
    }

    @Test
    void beyondTheLimitThereAreNone() {
        for (int i = 0; i < LIMIT; i++) {
            saved(new Note("n" + i));
        }
        assertThat(idsOf(Note.class, em -> execute(em, "update Note set text = 'x'")))
                .hasSize(LIMIT);
        saved(new Note("one more"));
        connections.forEach(Connection::close);
        assertThat(idsOf(Note.class, em -> execute(em, "update Note set text = 'x'")))
                .isNull();
    }

    @Test
    void insertsAndSqlHaveNone() {
        saved(new User("ada"));
        assertThat(idsOf(
                        Profile.class,
                        em -> execute(em, "insert into Profile (user, bio) select u, 'new' from User u")))
                .isNull();
        assertThat(idsOf(
                        Country.class,
                        em -> em.createNativeMutationQuery("delete from country")
                                .executeUpdate()))
                .isNull();
    }

    @Test
    void whatIsUnsavedIsFlushedBefore() {
        List<BulkChanged<Note>> signals = heard(Note.class);
        factory.inTransaction(em -> {
            Note note = new Note("one");
            em.persist(note);
            execute(em, "update Note set text = 'two'");
            assertThat(signals.get(0).ids()).isEqualTo(List.of(note.id));
        });
    }

    @Test
    void aStatelessSessionHasIds() {
        Note note = saved(new Note("one"));
        List<BulkChanged<Note>> signals = heard(Note.class);
        factory.inStatelessTransaction(
                session -> session.createMutationQuery("delete from Note").executeUpdate());
        assertThat(signals.get(0).ids()).isEqualTo(List.of(note.id));
    }

    @Test
    void whereNoReceiverHearsNothingIsSelected() {
        heard(User.class);
        connections.add(dispatcher.connect(PostSave.of(Note.class), signal -> {}));
        factory.inTransaction(em -> execute(em, "delete from Note"));
        assertThat(statements.count("select")).isZero();
    }

    @Test
    void byDefaultThereAreNone() {
        List<BulkChanged<Note>> signals = new ArrayList<>();
        Statements plain = new Statements();
        try (Dispatcher own = Dispatcher.builder().build();
                SessionFactory byDefault = Shop.open(
                        Database.H2,
                        Ids.SEQUENCE,
                        Map.of(SignalboxSettings.DISPATCHER, own, JdbcSettings.STATEMENT_INSPECTOR, plain))) {
            own.connect(BulkChanged.of(Note.class), signals::add);
            plain.clear();
            byDefault.inTransaction(em -> execute(em, "delete from Note"));
            assertThat(signals.get(0).ids()).isNull();
            assertThat(plain.count("")).isEqualTo(1);
        }
    }

    @Test
    void theLimitIsANumber() {
        Map<String, Object> settings = Map.of(SignalboxSettings.BULK_IDS, "many");
        assertThatThrownBy(() -> Shop.open(Database.H2, Ids.SEQUENCE, settings))
                .hasStackTraceContaining("The property signalbox.bulk.ids must be a number from 0 to")
                .hasStackTraceContaining("java.lang.String many");
    }
}

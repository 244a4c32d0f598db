package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.PhysicalConnectionHandlingMode;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The connection of a transaction is back in the pool before the receivers after it are called. */
@Timeout(120)
class ConnectionsTest {

    private static final Map<String, Object> HOLD = Map.of(
            JdbcSettings.CONNECTION_HANDLING, PhysicalConnectionHandlingMode.DELAYED_ACQUISITION_AND_HOLD.name());

    /** The ways in which an application saves. */
    enum Use implements BiConsumer<SessionFactory, Object> {
        JPA {
            @Override
            public void accept(SessionFactory factory, Object entity) {
                try (var em = factory.createEntityManager()) {
                    em.getTransaction().begin();
                    em.persist(entity);
                    em.getTransaction().commit();
                }
            }
        },
        IN_TRANSACTION {
            @Override
            public void accept(SessionFactory factory, Object entity) {
                factory.inTransaction(em -> em.persist(entity));
            }
        },
        OPEN_IN_VIEW {
            @Override
            public void accept(SessionFactory factory, Object entity) {
                try (Session em = factory.openSession()) {
                    assertThat(SignalTest.count(Note.class, em)).isNotNegative();
                    em.beginTransaction();
                    em.persist(entity);
                    em.getTransaction().commit();
                    assertThat(SignalTest.count(Note.class, em)).isPositive();
                }
            }
        },
        SHARED {
            @Override
            public void accept(SessionFactory factory, Object entity) {
                try (Session em = factory.openSession()) {
                    em.beginTransaction();
                    try (Session other = em.sessionWithOptions().connection().openSession()) {
                        other.persist(entity);
                        other.flush();
                    }
                    em.getTransaction().commit();
                }
            }
        },
        STATELESS {
            @Override
            public void accept(SessionFactory factory, Object entity) {
                factory.inStatelessTransaction(em -> em.insert(entity));
            }
        },
        STATELESS_WITHOUT_TRANSACTION {
            @Override
            public void accept(SessionFactory factory, Object entity) {
                try (StatelessSession em = factory.openStatelessSession()) {
                    em.insert(entity);
                }
            }
        }
    }

    /**
     * Tests each triple of database, way to hold connections, pool size and version of Hibernate, but not all
     * combinations.
     */
    static Stream<Arguments> uses() {
        int even = Platform.isOldestHibernate() ? 4 : 1;
        int odd = 5 - even;
        return Stream.of(Use.values())
                .flatMap(use -> Stream.of(
                        Arguments.of(Database.H2, use, false, even),
                        Arguments.of(Database.H2, use, true, odd),
                        Arguments.of(Database.POSTGRESQL, use, false, odd),
                        Arguments.of(Database.POSTGRESQL, use, true, even)));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void allReceiversWriteHoweverSmallThePool(Database database, Use use, boolean hold, int connections)
            throws Exception {
        SignUps registrations = new SignUps();
        try (BoundedPool pool = new BoundedPool(Shop.newDatabase(database), connections);
                SessionFactory factory = open(database, pool, registrations, hold)) {
            registrations.writeAfterCommit(pool::heldHere);
            registrations.run(factory, order -> use.accept(factory, order));
            assertThat(pool.idle()).isEqualTo(connections);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatTheApplicationLendsStaysWithTheSession(Database database) throws Exception {
        SignUps registrations = new SignUps();
        List<Integer> held = new ArrayList<>();
        try (BoundedPool pool = new BoundedPool(Shop.newDatabase(database), 2);
                SessionFactory factory = open(database, pool, registrations, false);
                var lent = pool.getConnection();
                Session em = factory.withOptions().connection(lent).openSession()) {
            registrations.afterCommit(pool::heldHere, order -> held.add(pool.heldHere()));
            for (String name : List.of("one", "two")) {
                em.beginTransaction();
                em.persist(new Order(name));
                em.getTransaction().commit();
            }
            assertThat(held).containsExactly(1, 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionWithOpenResultsStaysWithTheSession(Database database) throws Exception {
        SignUps registrations = new SignUps();
        try (BoundedPool pool = new BoundedPool(Shop.newDatabase(database), 2);
                SessionFactory factory = open(database, pool, registrations, false)) {
            factory.inTransaction(em -> List.of("a", "b").forEach(each -> em.persist(new Note(each))));
            registrations.writeAfterCommit(pool::heldHere);
            try (StatelessSession em = factory.openStatelessSession();
                    var notes = em.createSelectionQuery("select text from Note order by text", String.class)
                            .scroll()) {
                assertThat(notes.next()).isTrue();
                em.insert(new Order("one"));
                assertThat(notes.next()).isTrue();
                assertThat(notes.get()).isEqualTo("b");
            }
        }
    }

    private static SessionFactory open(Database database, BoundedPool pool, SignUps registrations, boolean hold) {
        Map<String, Object> settings = new HashMap<>(hold ? HOLD : Map.of());
        settings.put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
        settings.put(SignalboxSettings.DISPATCHER, registrations.dispatcher);
        return Shop.open(database, Ids.SEQUENCE, settings);
    }
}

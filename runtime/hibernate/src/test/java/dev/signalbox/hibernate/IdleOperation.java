package dev.signalbox.hibernate;

import dev.signalbox.hibernate.idle.Captain;
import dev.signalbox.hibernate.idle.Crate;
import dev.signalbox.hibernate.idle.Permit;
import dev.signalbox.hibernate.idle.PermitId;
import dev.signalbox.hibernate.idle.Port;
import dev.signalbox.hibernate.idle.Sailor;
import dev.signalbox.hibernate.idle.Ship;
import dev.signalbox.hibernate.idle.Tag;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.FlushMode;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** The operations of an application on ships, in a transaction. */
enum IdleOperation {
    NOTHING(fleet -> {}),
    FIND(Fleet::ship),
    LOAD_ALL(Fleet::loadedShip),
    LOAD_LISTS(Fleet::shipWithLists),
    PERSIST(fleet -> fleet.em.persist(fleet.newShip("two"))),
    PERSIST_WITH_SETS(fleet -> fleet.em.persist(fleet.newShipWithSets("two"))),
    PERSIST_AND_FLUSH_TWICE(fleet -> {
        Ship ship = fleet.newShip("two");
        fleet.em.persist(ship);
        fleet.em.flush();
        ship.name = "three";
        fleet.em.flush();
    }),
    PERSIST_AND_REMOVE(fleet -> {
        Ship ship = fleet.newShip("two");
        fleet.em.persist(ship);
        fleet.em.remove(ship);
    }),
    UPDATE(fleet -> fleet.ship().name = "two"),
    UPDATE_ALL_LOADED(fleet -> fleet.loadedShip().name = "two"),
    UPDATE_LISTS_LOADED(fleet -> fleet.shipWithLists().name = "two"),
    UPDATE_EMBEDDED(fleet -> fleet.ship().label.text = "two"),
    UPDATE_IN_TWO_FLUSHES(fleet -> {
        fleet.shipWithLists().name = "two";
        fleet.em.flush();
        fleet.ship().name = "three";
    }),
    UPDATE_ALL_IN_TWO_FLUSHES(fleet -> {
        fleet.loadedShip().name = "two";
        fleet.em.flush();
        fleet.ship().name = "three";
    }),
    UPDATE_AND_QUERY(fleet -> {
        fleet.shipWithLists().name = "two";
        fleet.em
                .createQuery("from Ship where id = :id", Ship.class)
                .setParameter("id", fleet.id)
                .getResultList();
    }),
    UPDATE_AND_QUERY_OTHERS(fleet -> {
        fleet.ship().name = "two";
        fleet.em.createQuery("from Crate where name = 'none'", Crate.class).getResultList();
    }),
    UPDATE_AND_ROLL_BACK(fleet -> {
        fleet.shipWithLists().name = "two";
        fleet.em.flush();
        fleet.em.getTransaction().setRollbackOnly();
    }),
    UPDATE_WITHOUT_AUTOMATIC_FLUSH(fleet -> {
        fleet.em.setHibernateFlushMode(FlushMode.MANUAL);
        fleet.ship().name = "two";
        fleet.em.flush();
    }),
    CHANGE_REFERENCE(fleet -> fleet.ship().home = fleet.em.getReference(Port.class, fleet.ids.get(1))),
    REFERENCE_NOTHING(fleet -> fleet.ship().home = null),
    REPLACE_ONE_TO_ONE(fleet -> fleet.ship().take(new Captain("new"))),
    REMOVE_ONE_TO_ONE(fleet -> fleet.ship().captain = null),
    ADD_TO_BAG(fleet -> fleet.ship().hire(new Sailor("new"))),
    ADD_TO_LOADED_BAG(fleet -> fleet.shipWithLists().hire(new Sailor("new"))),
    REMOVE_ORPHAN(fleet -> fleet.ship().sailors.remove(0)),
    CLEAR_ORPHANS(fleet -> fleet.ship().sailors.clear()),
    ADD_TO_FOREIGN_KEYS(fleet -> fleet.ship().cargo.add(new Crate("new"))),
    REMOVE_FROM_FOREIGN_KEYS(fleet -> fleet.ship().cargo.remove(0)),
    ADD_TO_SET(fleet -> fleet.ship().ports.add(fleet.port(1))),
    CLEAR_SET(fleet -> fleet.ship().ports.clear()),
    REPLACE_SET(fleet -> fleet.ship().ports = new HashSet<>(List.of(fleet.port(1)))),
    REPLACE_SET_BY_NULL(fleet -> fleet.ship().ports = null),
    MOVE_IN_LIST(fleet -> fleet.ship().route.add(fleet.ship().route.remove(0))),
    REPLACE_LIST(fleet -> fleet.ship().route = new ArrayList<>(List.of(fleet.port(1)))),
    ADD_TO_BAG_OF_LINKS(fleet -> fleet.ship().calls.add(fleet.port(1))),
    REMOVE_FROM_BAG_OF_LINKS(fleet -> fleet.ship().calls.remove(0)),
    PUT_INTO_MAP(fleet -> fleet.ship().named.put("new", fleet.port(1))),
    REMOVE_FROM_MAP(fleet -> fleet.ship().named.remove("a")),
    ADD_TO_BAG_WITH_IDS(fleet -> fleet.ship().moorings.add(fleet.port(1))),
    REMOVE_FROM_BAG_WITH_IDS(fleet -> fleet.ship().moorings.remove(0)),
    PUT_BY_ENTITY(fleet -> fleet.ship().visits.put(fleet.port(1), 7)),
    CHANGE_BY_ENTITY(fleet -> fleet.ship().visits.replaceAll((port, visits) -> visits + 1)),
    ADD_EMBEDDABLE_TO_SET(fleet -> fleet.ship().tags.add(new Tag("new"))),
    REMOVE_EMBEDDABLES_FROM_SET(fleet -> fleet.ship().tags.clear()),
    ADD_EMBEDDABLE_TO_BAG(fleet -> fleet.ship().log.add(new Tag("new"))),
    CHANGE_EMBEDDABLE_IN_BAG(fleet -> fleet.ship().log.get(0).weight++),
    ADD_BASIC(fleet -> fleet.ship().flags.add("new")),
    ADD_TO_SORTED_SET(fleet -> fleet.ship().words.add("new")),
    CHANGE_ARRAY(fleet -> fleet.ship().soundings[0]++),
    REPLACE_ARRAY(fleet -> fleet.ship().soundings = new int[] {1}),
    MERGE_UNCHANGED(fleet -> fleet.em.merge(fleet.detached())),
    MERGE_ALL_LOADED(fleet -> {
        Ship detached = fleet.loadedShip();
        fleet.em.clear();
        fleet.em.merge(detached);
    }),
    MERGE_CHANGED(fleet -> {
        Ship detached = fleet.detached();
        detached.name = "two";
        detached.sailors.remove(0);
        detached.flags.add("new");
        fleet.em.merge(detached);
    }),
    MERGE_NEW(fleet -> fleet.em.merge(fleet.newShip("two"))),
    REMOVE(fleet -> fleet.em.remove(fleet.ship())),
    REMOVE_ALL_LOADED(fleet -> fleet.em.remove(fleet.loadedShip())),
    REMOVE_REFERENCE(fleet -> fleet.em.remove(fleet.em.getReference(Ship.class, fleet.id))),
    REMOVE_REFERENCE_OF_SIMPLE(
            fleet -> fleet.em.remove(fleet.em.getReference(Port.class, fleet.ids.get(Fleet.UNUSED)))),
    REFRESH(fleet -> fleet.em.refresh(fleet.ship())),
    REFRESH_ALL_LOADED(fleet -> {
        Ship ship = fleet.loadedShip();
        ship.name = "two";
        fleet.em.refresh(ship);
    }),
    DETACH(fleet -> {
        Ship ship = fleet.shipWithLists();
        ship.name = "two";
        fleet.em.detach(ship);
    }),
    CLEAR(fleet -> {
        fleet.shipWithLists().name = "two";
        fleet.em.flush();
        fleet.em.clear();
    }),
    LOCK_OPTIMISTICALLY(fleet -> fleet.em.lock(fleet.ship(), LockModeType.OPTIMISTIC_FORCE_INCREMENT)),
    LOCK_PESSIMISTICALLY(fleet -> fleet.em.lock(fleet.ship(), LockModeType.PESSIMISTIC_FORCE_INCREMENT)),
    READ_ONLY(fleet -> {
        fleet.em.setDefaultReadOnly(true);
        fleet.shipWithLists().name = "two";
    }),
    UPDATE_BY_QUERY(fleet -> fleet.em
            .createMutationQuery("update Ship set name = 'two' where name = 'none'")
            .executeUpdate()),
    DELETE_BY_QUERY(fleet ->
            fleet.em.createMutationQuery("delete Permit where name = 'none'").executeUpdate()),
    UPDATE_BY_SQL(fleet -> fleet.em
            .createNativeMutationQuery("update Port set name = 'two' where name = 'none'")
            .executeUpdate()),
    PERSIST_EMBEDDED_ID(fleet -> fleet.em.persist(new Permit(fleet.newPermitId(), "new"))),
    UPDATE_EMBEDDED_ID(fleet -> fleet.permit().name = "two"),
    MERGE_EMBEDDED_ID(fleet -> {
        Permit permit = fleet.permit();
        fleet.em.detach(permit);
        permit.name = "two";
        fleet.em.merge(permit);
    }),
    REMOVE_EMBEDDED_ID(fleet -> fleet.em.remove(fleet.permit())),
    STATELESS(fleet -> {
        try (StatelessSession stateless = fleet.stateless()) {
            stateless.beginTransaction();
            Port port = new Port("stateless");
            stateless.insert(port);
            port.name = "changed";
            stateless.update(port);
            stateless.upsert(new Permit(fleet.newPermitId(), "new"));
            stateless.get(Ship.class, fleet.id);
            stateless.delete(port);
            stateless.getTransaction().commit();
        }
    });

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures nothing
    private final Consumer<Fleet> work;

    IdleOperation(Consumer<Fleet> work) {
        this.work = work;
    }

    void run(Fleet fleet) {
        work.accept(fleet);
    }

    /** Some stored ships and ports, and the session of this operation. */
    static final class Fleet {

        static final int UNUSED = 2;

        private final SessionFactory factory;
        private final int number;
        final List<Long> ids = new ArrayList<>();
        final Long id;
        Session em;

        /**
         * Stores them.
         *
         * @param number a number that no other set of ships has
         */
        Fleet(SessionFactory factory, int number) {
            this.factory = factory;
            this.number = number;
            try (Session session = factory.openSession()) {
                this.em = session;
                session.getTransaction().begin();
                for (int i = 0; i <= UNUSED; i++) {
                    Port port = new Port("port " + i);
                    session.persist(port);
                    ids.add(port.id);
                }
                Ship ship = newShipWithSets("one");
                session.persist(ship);
                session.persist(new Permit(new PermitId("office", number), "one"));
                session.getTransaction().commit();
                this.id = ship.id;
            }
        }

        Ship newShip(String name) {
            Port port = port(0);
            Ship ship = new Ship(name);
            ship.home = port;
            ship.take(new Captain("captain"));
            ship.hire(new Sailor("a"));
            ship.hire(new Sailor("b"));
            ship.cargo.add(new Crate("a"));
            ship.route.add(port);
            ship.route.add(port(1));
            ship.calls.add(port);
            ship.named.put("a", port);
            ship.moorings.add(port);
            ship.log.add(new Tag("a"));
            ship.flags.add("a");
            ship.words.add("a");
            return ship;
        }

        /** A new ship with elements in the collections that hash their elements. */
        Ship newShipWithSets(String name) {
            Ship ship = newShip(name);
            ship.ports.add(port(0));
            ship.visits.put(port(0), 1);
            ship.tags.add(new Tag("a"));
            return ship;
        }

        PermitId newPermitId() {
            return new PermitId("new", number);
        }

        Port port(int index) {
            return em.find(Port.class, ids.get(index));
        }

        Ship ship() {
            return em.find(Ship.class, id);
        }

        /** The ship with all collections loaded. */
        Ship loadedShip() {
            Ship ship = shipWithLists();
            Hibernate.initialize(ship.ports);
            Hibernate.initialize(ship.visits);
            Hibernate.initialize(ship.tags);
            return ship;
        }

        /** The ship with those collections loaded that do not hash their elements. */
        Ship shipWithLists() {
            Ship ship = ship();
            ship.lists().forEach(Hibernate::initialize);
            Hibernate.initialize(ship.captain.ship);
            return ship;
        }

        Ship detached() {
            Ship ship = shipWithLists();
            em.clear();
            return ship;
        }

        Permit permit() {
            return em.find(Permit.class, new PermitId("office", number));
        }

        StatelessSession stateless() {
            return factory.openStatelessSession();
        }
    }
}

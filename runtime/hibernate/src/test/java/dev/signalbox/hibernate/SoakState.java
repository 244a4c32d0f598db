package dev.signalbox.hibernate;

import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.shop.Profile;
import dev.signalbox.hibernate.shop.User;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.Session;

/** The rows of one thread of the soak test, as they are or should be in the database. */
final class SoakState {

    /** The users by id: name and number of logins. */
    final Map<Long, String> names = new HashMap<>();

    final Map<Long, Integer> logins = new HashMap<>();

    /** The orders by id: state. */
    final Map<Long, String> orders = new HashMap<>();

    int notes;

    SoakState() {}

    SoakState(SoakState other) {
        names.putAll(other.names);
        logins.putAll(other.logins);
        orders.putAll(other.orders);
        notes = other.notes;
    }

    void add(User user) {
        names.put(user.id, user.name);
        logins.put(user.id, user.logins);
    }

    void remove(User user) {
        names.remove(user.id);
        logins.remove(user.id);
    }

    /** The changes of each order between this state and a later one. */
    Map<Long, String> ordersUntil(SoakState later) {
        Map<Long, String> changes = new TreeMap<>();
        later.orders.forEach((id, state) -> {
            if (!orders.containsKey(id)) {
                changes.put(id, "created " + state);
            } else if (!Objects.equals(orders.get(id), state)) {
                changes.put(id, "changed " + state);
            }
        });
        orders.keySet().stream().filter(id -> !later.orders.containsKey(id)).forEach(id -> changes.put(id, "deleted"));
        return changes;
    }

    /** Everything as one text. Includes the work of receivers: a profile and an address for each user. */
    String describe() {
        Map<Long, String> users = new TreeMap<>();
        names.forEach((id, name) -> {
            int count = logins.getOrDefault(id, 0);
            users.put(id, name + " " + count + ", " + address(name, count) + ", 1 profiles");
        });
        return users + "\n" + new TreeMap<>(orders) + "\n" + notes;
    }

    /** The same text for the rows of a thread in the database. */
    static String describe(String prefix, Session em) {
        Map<Long, Integer> profiles = new HashMap<>();
        em.createQuery("from Profile p join fetch p.user where p.user.name like :mine", Profile.class)
                .setParameter("mine", prefix + "%")
                .getResultList()
                .forEach(profile -> profiles.merge(profile.user.id, 1, Integer::sum));
        Map<Long, String> users = new TreeMap<>();
        em.createQuery("from User where name like :mine", User.class)
                .setParameter("mine", prefix + "%")
                .getResultList()
                .forEach(user -> users.put(
                        user.id,
                        user.name + " " + user.logins + ", " + user.email + ", " + profiles.getOrDefault(user.id, 0)
                                + " profiles"));
        Map<Long, String> orders = new TreeMap<>();
        em.createQuery("from Order where name like :mine", Order.class)
                .setParameter("mine", prefix + "%")
                .getResultList()
                .forEach(order -> orders.put(order.id, order.state));
        return users + "\n" + orders + "\n" + countMine(Note.class, "text", prefix, em);
    }

    static long countMine(Class<?> entity, String attribute, String prefix, Session em) {
        return em.createQuery(
                        "select count(*) from " + entity.getSimpleName() + " where " + attribute + " like :mine",
                        Long.class)
                .setParameter("mine", prefix + "%")
                .getSingleResult();
    }

    /** The user after the receiver of PRE_SAVE has changed it. */
    static String address(String name, int logins) {
        return name + "@" + logins;
    }
}

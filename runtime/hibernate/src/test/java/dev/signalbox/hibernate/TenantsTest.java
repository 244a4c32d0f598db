package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.hibernate.shop.Lease;
import dev.signalbox.model.PostSave;
import dev.signalbox.spi.InstanceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A receiver of any phase works for the tenant of its signal's row. */
class TenantsTest {

    private final Receivers receivers = new Receivers();

    /** Counts the rows that it sees. */
    static class Receivers {

        private final List<Long> counts = new ArrayList<>();

        @Receiver
        void now(PostSave<Lease> signal) {
            counts.add(SignalTest.count(Lease.class, signal.using()));
        }

        @Receiver(phase = Phase.AFTER_COMMIT)
        void afterwards(PostSave<Lease> signal) {
            counts.add(SignalTest.count(Lease.class, signal.using()));
            if (signal.created() && signal.instance().text.equals("first")) {
                signal.using().persist(new Lease("second"));
            }
        }
    }

    private record OneInstance(Receivers receivers) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type.isInstance(receivers) ? type.cast(receivers) : null;
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachTenantHasItsOwnRows(Database database) {
        try (Dispatcher dispatcher = Dispatcher.builder()
                        .instances(new OneInstance(receivers))
                        .build();
                SessionFactory factory =
                        Shop.open(database, List.of(Lease.class), Map.of(SignalboxSettings.DISPATCHER, dispatcher))) {
            save(factory, "acme", "other");
            save(factory, "home", "first");
            assertThat(receivers.counts).containsExactly(1L, 1L, 1L, 1L, 2L, 2L);
            assertThat(count(factory, "acme")).isEqualTo(1);
            assertThat(count(factory, "home")).isEqualTo(2);
        }
    }

    private static void save(SessionFactory factory, String tenant, String text) {
        try (Session em = open(factory, tenant)) {
            em.getTransaction().begin();
            em.persist(new Lease(text));
            em.getTransaction().commit();
        }
    }

    private static long count(SessionFactory factory, String tenant) {
        try (Session em = open(factory, tenant)) {
            return SignalTest.count(Lease.class, em);
        }
    }

    private static Session open(SessionFactory factory, String tenant) {
        return factory.withOptions().tenantIdentifier((Object) tenant).openSession();
    }
}

package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.model.PreSave;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** What remains after a rolled back transaction. */
class RollbackTest {

    @Test
    void hibernateHasNothingToWarnOf() {
        SignUps registrations = new SignUps();
        try (SessionFactory factory = Shop.open(
                        Database.H2,
                        Ids.SEQUENCE,
                        Map.of(
                                SignalboxSettings.DISPATCHER,
                                registrations.dispatcher,
                                // Envers listens, too.
                                "hibernate.search.enabled",
                                false));
                LogRecords log = new LogRecords("org.hibernate")) {
            registrations.dispatcher.connect(PreSave.of(Order.class), signal -> {});
            factory.inSession(em -> {
                em.getTransaction().begin();
                em.persist(new Order("one"));
                em.flush();
                em.getTransaction().rollback();
            });

            assertThat(registrations.signals.receivers()).contains("now", "afterRollback");
            assertThat(log.all())
                    .filteredOn(logged -> logged.getLevel().intValue() >= Level.WARNING.intValue())
                    .extracting(LogRecord::getMessage)
                    .isEmpty();
        }
    }
}

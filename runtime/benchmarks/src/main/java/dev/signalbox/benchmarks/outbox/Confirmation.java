package dev.signalbox.benchmarks.outbox;

import dev.signalbox.Receiver;
import dev.signalbox.benchmarks.outbox.DurableReceivers.OrderPlaced;
import dev.signalbox.durable.Durable;
import dev.signalbox.durable.JdbcTransactions;
import dev.signalbox.spi.InstanceProvider;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The receiver, and what supplies it. */
@SuppressWarnings("Signalbox/UnsuppliedObject") // by itself
final class Confirmation implements InstanceProvider {

    private final JdbcTransactions transactions;

    Confirmation(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Receiver(id = "shop.confirm", value = OrderPlaced.class)
    @Durable
    void confirm(long number) throws SQLException {
        Shop.effect(transactions.connection(), number);
    }

    @Override
    public <T> @Nullable T get(Class<T> type) {
        return type == Confirmation.class ? type.cast(this) : null;
    }
}

package dev.signalbox.durable.spi;

import dev.signalbox.Signal;
import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.SingleReceiver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A durable receiver. The processor generates one as a record. A send records the call; {@link #deliver} calls the
 * receiver.
 *
 * @param <S> the signal
 */
public interface DurablePart<S extends Signal> extends SingleReceiver<S> {

    /** What records calls. */
    Instance<DurableCalls> calls();

    /** The values of {@code @Durable}. */
    Durability durability();

    /** The record that the receiver hears. */
    Class<?> signal();

    /** The names of the components that the receiver's parameters take; all if one takes the whole signal. */
    List<String> arguments();

    /** Calls the receiver. */
    void deliver(S signal, DeliveryInfo delivery) throws Exception;

    @Override
    default void send(S signal) {
        if (accepts(signal)) {
            calls().get().record(this, signal);
        }
    }

    @Override
    default @Nullable Object call(int receiver, S signal) {
        calls().get().record(this, signal);
        return null;
    }
}

package dev.signalbox.kafka.spi;

import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.SingleReceiver;
import dev.signalbox.spi.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A signal that is marked {@code @Crosses}. The processor generates one as a record, beside the signal's own record. A
 * send records the signal for the relay.
 *
 * @param <S> the signal
 */
public interface CrossingPart<S extends Signal> extends SingleReceiver<S> {

    /** What records the signals. */
    Instance<CrossingRecorder> recorder();

    /** The Kafka topic. */
    String topic();

    /** The name under which the signal travels. */
    String name();

    /** The record that is marked {@code @Crosses}. */
    Class<S> signal();

    /** The value of the component that {@code @Crosses} names as the key; null if it names none. */
    @Nullable
    Object key(S signal);

    /**
     * Records before the commit, in the order of sends, so that sends of a transaction that fails earlier cost nothing.
     */
    @Override
    default Terms terms() {
        return Terms.DEFAULT.at(Phase.BEFORE_COMMIT);
    }

    @Override
    default ReceiverEntry receiver() {
        return new ReceiverEntry("kafka:" + name(), 0);
    }

    @Override
    default void send(S signal) {
        recorder().get().record(this, signal);
    }

    @Override
    default @Nullable Object call(int receiver, S signal) {
        send(signal);
        return null;
    }
}

package dev.signalbox.spi;

import dev.signalbox.Signal;
import java.util.List;

/**
 * A part with one receiver.
 *
 * @param <S> the signal
 */
public interface SingleReceiver<S extends Signal> extends Part<S> {

    /** The receiver. */
    ReceiverEntry receiver();

    @Override
    default List<ReceiverEntry> receivers() {
        return List.of(receiver());
    }

    @Override
    default void sendRobust(S signal, FailedReceivers failed) {
        try {
            send(signal);
        } catch (Exception e) {
            failed.add(receiver().id(), e);
        }
    }
}

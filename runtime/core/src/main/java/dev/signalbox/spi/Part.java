package dev.signalbox.spi;

import dev.signalbox.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receivers of one class that hear the same signal under the same {@link Terms} and conditions, and that follow each
 * other in the order. Generated as records, because the JIT trusts the fields of records.
 *
 * <p>This interface has no member types, because their names would hide those of user classes in generated code.
 *
 * @param <S> the signal
 */
public interface Part<S extends Signal> extends Receivers<S> {

    /** The terms of all its receivers. */
    default Terms terms() {
        return Terms.DEFAULT;
    }

    /** Its receivers, in the order in which they are called. */
    List<ReceiverEntry> receivers();

    /** Whether the conditions that its receivers share hold for this signal. */
    default boolean accepts(S signal) {
        return true;
    }

    /** Calls all its receivers, if it {@linkplain #accepts accepts} the signal. The first exception ends it. */
    @Override
    void send(S signal) throws Exception;

    /** Calls all its receivers, if it {@linkplain #accepts accepts} the signal, even if some of them fail. */
    @Override
    default void sendRobust(S signal, FailedReceivers failed) {
        List<ReceiverEntry> receivers = receivers();
        for (int receiver = 0; receiver < receivers.size(); receiver++) {
            try {
                if (accepts(signal)) {
                    call(receiver, signal);
                }
            } catch (Exception e) {
                failed.add(receivers.get(receiver).id(), e);
            }
        }
    }

    /**
     * Calls one of its receivers without a check of its conditions.
     *
     * @param receiver an index into {@link #receivers()}
     * @return what it returned, or null if it returns nothing
     */
    @Nullable
    Object call(int receiver, S signal) throws Exception;
}

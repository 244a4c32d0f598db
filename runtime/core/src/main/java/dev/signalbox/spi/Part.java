package dev.signalbox.spi;

import dev.signalbox.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receivers of one class that hear the same signal under the same {@link Terms} and conditions and stand side by side
 * in the row. Generated as records, because the JIT trusts the fields of those. Has no member
 * types: their names would hide those of user classes in generated code.
 *
 * @param <S> the signal
 */
public interface Part<S extends Signal> {

    /** What holds for all of its receivers. */
    Terms terms();

    /** Its receivers, in the order in which they are called. */
    List<ReceiverEntry> receivers();

    /** Whether the conditions that its receivers share hold for this signal. */
    default boolean accepts(S signal) {
        return true;
    }

    /** Calls all its receivers, if it {@linkplain #accepts accepts} the signal. The first exception ends it. */
    void send(S signal) throws Exception;

    /**
     * Calls one of its receivers, whatever its conditions.
     *
     * @param receiver an index into {@link #receivers()}
     * @return what it returned, or null if it returns nothing
     */
    @Nullable
    Object call(int receiver, S signal) throws Exception;
}

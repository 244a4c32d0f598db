package dev.signalbox.spring.observation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a call ended. */
public enum Outcome {
    SUCCESS,
    FAILURE,
    /** The call is still under way. */
    UNKNOWN;

    public static Outcome of(@Nullable Throwable failure) {
        return failure == null ? SUCCESS : FAILURE;
    }

    /** The value for {@link SignalboxKey#OUTCOME}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

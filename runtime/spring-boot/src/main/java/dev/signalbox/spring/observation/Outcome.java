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

    /** As a value of the key of that name. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

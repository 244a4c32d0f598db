package dev.signalbox.spring.observation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a call ended. */
enum Outcome {
    SUCCESS,
    FAILURE,
    /** The call is still under way. */
    UNKNOWN;

    static Outcome of(@Nullable Throwable failure) {
        return failure == null ? SUCCESS : FAILURE;
    }

    /** As a value of the key of that name. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

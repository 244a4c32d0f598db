package dev.signalbox.spring.observation;

import io.micrometer.common.docs.KeyName;
import java.util.Locale;

/** The keys of counters and observations. Each key has few values. */
public enum SignalboxKey implements KeyName {

    /** The binary name of the signal's class. */
    SIGNAL,

    /**
     * The receiver's id. For receivers that were connected without one, the type of the topic and {@code #connected}.
     */
    RECEIVER,

    /** When in the transaction the receiver is called: the name of a {@link dev.signalbox.Phase}, in lower case. */
    PHASE,

    /** How the call ended: {@code success} or {@code failure}; {@code unknown} while it is under way. */
    OUTCOME;

    @Override
    public String asString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.signalbox.spring.observation;

import io.micrometer.common.docs.KeyName;
import java.util.Locale;

/** The keys of counters and observations. All have few values. */
public enum SignalboxKey implements KeyName {

    /** The binary name of the signal's class. */
    SIGNAL,

    /** The receiver's id; for those connected at run time without one the topic's type and {@code #connected}. */
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

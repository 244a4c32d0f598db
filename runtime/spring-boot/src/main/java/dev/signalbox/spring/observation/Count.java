package dev.signalbox.spring.observation;

import dev.signalbox.Phase;
import java.util.concurrent.atomic.LongAdder;

/** A number that grows while the application runs. */
sealed interface Count {

    /** The number. */
    LongAdder number();

    /**
     * How often a signal was sent.
     *
     * @param signal the binary name of its class
     */
    record Sent(String signal, LongAdder number) implements Count {}

    /**
     * How often a receiver was called for a signal and returned, or was called and failed.
     *
     * @param signal the binary name of the signal's class
     * @param receiver see {@link Identity}
     * @param phase when in the transaction it is called
     * @param outcome how it ended
     */
    record Called(String signal, String receiver, Phase phase, Outcome outcome, LongAdder number) implements Count {}
}

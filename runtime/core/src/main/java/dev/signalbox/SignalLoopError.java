package dev.signalbox;

import java.util.List;

/**
 * Receivers send signals that call the same receivers again, without end. This is an {@link Error} and not an
 * exception: a robust send catches exceptions and goes on, so that with an exception the loop would begin again at each
 * level of nested sends.
 */
public final class SignalLoopError extends StackOverflowError {

    private static final long serialVersionUID = 1L;

    private final String[] receivers;

    /**
     * Names a loop.
     *
     * @param receivers the receivers in the order in which they call each other, the first one again at the end
     */
    public SignalLoopError(List<String> receivers) {
        super("Signals are sent in a loop: "
                .concat(String.join(" -> ", receivers))
                .concat(". Each of these receivers sends what makes the next one be called. Let one of them look first"
                        + " whether there is anything left to do, or give it a condition (when, changed)."));
        this.receivers = receivers.toArray(new String[0]);
    }

    /** The receivers in the order in which they call each other, the first one again at the end. */
    public List<String> receivers() {
        return List.of(receivers);
    }
}

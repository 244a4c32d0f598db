package dev.signalbox.spi;

import dev.signalbox.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms receivers hear a signal: what their {@link dev.signalbox.Receiver @Receiver} says beyond the signal
 * itself.
 *
 * @param order lower first
 * @param senders whom to hear; empty for anyone
 * @param exact whether the senders' subclasses are left out
 * @param phase when in the transaction
 * @param async whether to be called on the executor
 * @param answering whether receivers return something
 */
public record Terms(int order, List<Class<?>> senders, boolean exact, Phase phase, boolean async, boolean answering) {

    /** Anyone, at once, on the sending thread, without an answer: what holds unless said otherwise. */
    public static final Terms DEFAULT = new Terms(0, List.of(), false, Phase.NOW, false, false);

    public Terms {
        senders = List.copyOf(senders);
    }

    /** These terms in another place of the row. */
    public Terms order(int order) {
        return new Terms(order, senders, exact, phase, async, answering);
    }

    /** These terms for instances of certain types. */
    public Terms from(Class<?>... senders) {
        return new Terms(order, List.of(senders), false, phase, async, answering);
    }

    /** These terms for instances of certain classes, but not of their subclasses. */
    public Terms fromExactly(Class<?>... senders) {
        return new Terms(order, List.of(senders), true, phase, async, answering);
    }

    /** These terms at another phase. */
    public Terms at(Phase phase) {
        return new Terms(order, senders, exact, phase, async, answering);
    }

    /** These terms on the executor. */
    public Terms onExecutor() {
        return new Terms(order, senders, exact, phase, true, answering);
    }

    /** These terms for receivers that return something. */
    public Terms withAnswer() {
        return new Terms(order, senders, exact, phase, async, true);
    }

    /** Whether a sender of this class is heard; null is the class of a null sender. */
    public boolean hears(@Nullable Class<?> sender) {
        if (senders.isEmpty()) {
            return true;
        }
        if (sender == null) {
            return false;
        }
        return senders.stream().anyMatch(wanted -> exact ? wanted == sender : wanted.isAssignableFrom(sender));
    }
}

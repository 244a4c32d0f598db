package dev.signalbox.spi;

import dev.signalbox.Phase;
import java.util.List;

/**
 * What a {@link dev.signalbox.Receiver @Receiver} says beyond the signal.
 *
 * @param order lower first
 * @param senders the senders that it hears
 * @param phase when it is called in the transaction
 * @param async whether it is called on the executor
 * @param answering whether the receivers return something
 */
public record Terms(int order, Senders senders, Phase phase, boolean async, boolean answering) {

    /** The defaults: any sender, at once, on the sending thread, returning nothing. */
    public static final Terms DEFAULT = new Terms(0, Senders.ANYONE, Phase.NOW, false, false);

    /** These terms with another order. */
    public Terms order(int order) {
        return new Terms(order, senders, phase, async, answering);
    }

    /** These terms for certain senders. */
    public Terms from(Senders senders) {
        return new Terms(order, senders, phase, async, answering);
    }

    /** These terms for instances of certain types. */
    public Terms from(Class<?>... senders) {
        return from(new Senders(List.of(senders), false));
    }

    /** These terms for instances of certain classes, but not of their subclasses. */
    public Terms fromExactly(Class<?>... senders) {
        return from(new Senders(List.of(senders), true));
    }

    /** These terms at another phase. */
    public Terms at(Phase phase) {
        return new Terms(order, senders, phase, async, answering);
    }

    /** These terms on the executor. */
    public Terms onExecutor() {
        return new Terms(order, senders, phase, true, answering);
    }

    /** These terms for receivers that return something. */
    public Terms withAnswer() {
        return new Terms(order, senders, phase, async, true);
    }
}

package dev.signalbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver is connected at run time. Without options it hears every signal sent after {@code connect} returned,
 * until its {@link Registration} is closed. It is called after compiled receivers of the same order:
 *
 * <pre>{@code
 * Registration bell = Signals.connect(PizzaDone.class, done -> ring(done.size()));
 * ...
 * bell.close();
 *
 * Signals.connect(PostSave.of(User.class), cache::update, ConnectOptions.DEFAULT.withId("cache").withOrder(-1));
 * }</pre>
 *
 * @param id its name; null for a generated one. If a receiver with this id is already connected for an equal topic, it
 *     stays and the new one is ignored. If it is connected for another topic, both stay connected; a signal that both
 *     topics match is heard once, by the receiver that was connected first
 * @param order receivers with a lower number are called first, as in {@link Receiver#order()}
 * @param weak whether the dispatcher holds the receiver by a weak reference; a receiver that is garbage collected is
 *     disconnected
 */
public record ConnectOptions(@Nullable String id, int order, boolean weak) {

    /** A generated name, order 0, and a strong reference until closed. */
    public static final ConnectOptions DEFAULT = new ConnectOptions(null, 0, false);

    /** These options with a name. */
    public ConnectOptions withId(String id) {
        return new ConnectOptions(Objects.requireNonNull(id, "id"), order, weak);
    }

    /** These options with another order. */
    public ConnectOptions withOrder(int order) {
        return new ConnectOptions(id, order, weak);
    }

    /**
     * These options for a receiver that is held weakly. Keep the receiver in a field; otherwise it is garbage collected
     * soon.
     */
    public ConnectOptions weakly() {
        return new ConnectOptions(id, order, true);
    }
}

package dev.signalbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver is connected at run time. Without options it hears from the next send on, after all compiled receivers,
 * until closed:
 *
 * <pre>{@code
 * Registration bell = Signals.connect(PizzaDone.class, done -> ring(done.size()));
 * ...
 * bell.close();
 *
 * Signals.connect(PostSave.of(User.class), cache::update, ConnectOptions.DEFAULT.withId("cache").withOrder(-1));
 * }</pre>
 *
 * @param id its name; null for one made up. If a receiver is connected for an equal topic under the same id, that one
 *     stays and the new one is dropped. With equal id and another topic it is the same receiver too: it hears one signal
 *     once, by the topic that was connected first
 * @param order where in the row of receivers, as in {@link Receiver#order()}
 * @param weak whether the dispatcher does not keep the receiver from being collected as garbage, which disconnects it
 */
public record ConnectOptions(@Nullable String id, int order, boolean weak) {

    /** A name made up, order 0, held until closed. */
    public static final ConnectOptions DEFAULT = new ConnectOptions(null, 0, false);

    /** These options with a name. */
    public ConnectOptions withId(String id) {
        return new ConnectOptions(Objects.requireNonNull(id, "id"), order, weak);
    }

    /** These options with another place in the row. */
    public ConnectOptions withOrder(int order) {
        return new ConnectOptions(id, order, weak);
    }

    /** These options for a receiver that is held weakly. Keep the receiver in a field: else it is collected at once. */
    public ConnectOptions weakly() {
        return new ConnectOptions(id, order, true);
    }
}

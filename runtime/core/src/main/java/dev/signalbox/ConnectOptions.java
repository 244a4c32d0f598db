package dev.signalbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver is connected at run time.
 *
 * @param id its name; null for one made up. Of several connections with equal topic and id, the first counts. With equal
 *     id and another topic it is the same receiver too: a send that several of its topics match is heard by the first
 * @param order where in the row of receivers, as in {@link Receiver#order()}
 * @param weak whether the connection ends when nobody else holds the receiver any more
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

    /** These options for a receiver that is held weakly. A lambda that nobody keeps is gone at once. */
    public ConnectOptions weakly() {
        return new ConnectOptions(id, order, true);
    }
}

package dev.signalbox.kafka.shop;

import dev.signalbox.Signal;
import dev.signalbox.kafka.Crosses;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signal that crosses. */
@Crosses(topic = "shop.order-placed", key = "order")
public record OrderPlaced(String order, int total, @Nullable String coupon, Optional<String> note) implements Signal {

    /** Without what may be missing. */
    public OrderPlaced(String order, int total) {
        this(order, total, null, Optional.empty());
    }
}

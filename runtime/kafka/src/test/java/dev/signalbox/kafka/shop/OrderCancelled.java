package dev.signalbox.kafka.shop;

import dev.signalbox.Signal;
import dev.signalbox.kafka.Crosses;

/** A signal that crosses, without a key. */
@Crosses(topic = "shop.order-cancelled", name = "shop.cancelled")
public record OrderCancelled(String order) implements Signal {}

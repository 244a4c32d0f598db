package dev.signalbox.kafka.shop;

import java.util.UUID;

/**
 * The topics of one test, which tests of the same broker do not share.
 *
 * @param suffix of their names
 */
public record Topics(String suffix) {

    public Topics() {
        this("-" + UUID.randomUUID());
    }

    /** That of {@link OrderPlaced}. */
    public String placed() {
        return of("shop.order-placed");
    }

    /** That of {@link OrderCancelled}. */
    public String cancelled() {
        return of("shop.order-cancelled");
    }

    String of(String topic) {
        return topic + suffix;
    }
}

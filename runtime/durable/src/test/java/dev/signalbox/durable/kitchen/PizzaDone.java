package dev.signalbox.durable.kitchen;

import dev.signalbox.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signal of the application's own. */
public record PizzaDone(
        String kitchen,
        int size,
        List<String> toppings,
        Instant at,
        @Nullable String note) implements Signal {

    /** One of a size. */
    public static PizzaDone of(int size) {
        return new PizzaDone("north", size, List.of("olives"), Instant.parse("2026-01-02T03:04:05.000000006Z"), null);
    }
}

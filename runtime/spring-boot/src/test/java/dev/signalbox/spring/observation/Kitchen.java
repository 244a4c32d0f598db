package dev.signalbox.spring.observation;

import static dev.signalbox.Phase.AFTER_COMMIT;

import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Has receivers of all kinds. Without a transaction all are called at once. */
final class Kitchen {

    /** A slow receiver waits for this. */
    final CompletableFuture<String> oven = new CompletableFuture<>();

    /** Something to eat. */
    interface Meal extends Signal {}

    record PizzaOrdered(String name) implements Meal {}

    record SoupOrdered(String name) implements Meal {}

    @Receiver(PizzaOrdered.class)
    void cook(String name) {
        if (name.equals("Hawaii")) {
            throw new IllegalArgumentException("No pineapple");
        }
    }

    @Receiver(value = PizzaOrdered.class, phase = AFTER_COMMIT, order = 1)
    void deliver(String name) {
        if (name.equals("Vesuvio")) {
            throw new IllegalArgumentException("Too hot");
        }
    }

    @Receiver(value = PizzaOrdered.class, async = true, order = 2)
    void advertise(String name) {
        if (name.equals("Fungi")) {
            throw new IllegalArgumentException("No mushrooms");
        }
    }

    @Receiver(value = SoupOrdered.class, phase = AFTER_COMMIT)
    CompletionStage<String> simmer() {
        return oven;
    }

    @Receiver(value = Meal.class, order = 3)
    void count() {}
}

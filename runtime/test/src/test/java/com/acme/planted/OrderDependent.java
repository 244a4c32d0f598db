package com.acme.planted;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.Shop;
import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.test.fault.FaultEveryReceiver;
import java.util.concurrent.atomic.AtomicInteger;

/** Receivers that need another one before them, beside receivers that do not or say so. */
public final class OrderDependent {

    private static final AtomicInteger PRICE = new AtomicInteger();

    private OrderDependent() {}

    public record Priced(int amount) implements Signal {}

    public record Baked(String cake) implements Signal {}

    public record Sorted(String shelf) implements Signal {}

    /** Equal orders in one class. */
    static final class Prices {

        private Prices() {}

        @Receiver(Priced.class)
        static void add(int amount) {
            PRICE.addAndGet(amount);
        }

        @Receiver(Priced.class)
        static void tax() {
            PRICE.set(PRICE.get() * 2);
        }
    }

    /** Equal orders in two classes: the name decides. */
    static final class Apron {

        private Apron() {}

        @Receiver(Baked.class)
        static void heat(String cake) {
            Shop.ROWS.add("oven is hot");
        }
    }

    static final class Baker {

        private Baker() {}

        @Receiver(Baked.class)
        static void bake(String cake) {
            if (Shop.ROWS.contains("oven is hot")) {
                Shop.ROWS.add(cake);
            }
        }
    }

    /** Equal orders in a phase. */
    static final class Shelves {

        private Shelves() {}

        @Receiver(value = Sorted.class, phase = Phase.AFTER_COMMIT)
        static void empty(String shelf) {
            Shop.ROWS.clear();
        }

        @Receiver(value = Sorted.class, phase = Phase.AFTER_COMMIT)
        static void fill(String shelf) {
            if (!Shop.ROWS.contains(shelf)) {
                Shop.ROWS.add(shelf);
            }
        }
    }

    public record Told(String news) implements Signal {}

    public record Weighed(int grams) implements Signal {}

    /** Without a weakness: one says its order, the other does not need any. */
    static final class Sound {

        private Sound() {}

        @Receiver(value = Told.class, order = 1)
        static void hear(String news) {
            Shop.ROWS.add(news);
        }

        @Receiver(value = Told.class, order = 2)
        static void repeat() {
            Shop.ROWS.add(Shop.ROWS.get(Shop.ROWS.size() - 1) + " again");
        }

        @Receiver(Weighed.class)
        static void weigh(int grams) {
            Shop.ROWS.add(grams + " g");
        }

        @Receiver(Weighed.class)
        static void label(int grams) {
            Shop.MAILS.add(grams + " g");
        }
    }

    static final class Pricing extends Plants {

        @FaultEveryReceiver
        void pricing() {
            PRICE.set(0);
            Signals.send(new Priced(4));
            assertThat(PRICE).hasValue(8);
        }
    }

    static final class Baking extends Plants {

        @FaultEveryReceiver
        void baking() {
            Signals.send(new Baked("cake"));
            assertThat(Shop.ROWS).contains("cake");
        }
    }

    static final class Sorting extends Plants {

        @FaultEveryReceiver
        void sorting() {
            Shop.ROWS.add("old");
            Shop.inTransaction(() -> Signals.send(new Sorted("a")));
            assertThat(Shop.ROWS).containsExactly("a");
        }
    }

    static final class Telling extends Plants {

        @FaultEveryReceiver
        void telling() {
            Signals.send(new Told("news"));
            assertThat(Shop.ROWS).containsExactly("news", "news again");
        }
    }

    static final class Weighing extends Plants {

        @FaultEveryReceiver
        void weighing() {
            Signals.send(new Weighed(5));
            assertThat(Shop.ROWS).containsExactly("5 g");
            assertThat(mails()).containsExactly("5 g");
        }
    }
}

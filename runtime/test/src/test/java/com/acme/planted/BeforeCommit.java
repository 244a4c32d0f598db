package com.acme.planted;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.Shop;
import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.test.fault.FaultEveryReceiver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;

/** Mails and files that are there before the commit, beside those that wait for it. */
public final class BeforeCommit {

    private static final Map<String, String> FILES = new ConcurrentHashMap<>();

    private BeforeCommit() {}

    public record Booked(String trip) implements Signal {}

    public record Uploaded(String name) implements Signal {}

    public record Signed(String contract) implements Signal {}

    static final class Weak {

        private Weak() {}

        @Receiver(value = Booked.class, order = 0)
        static void confirm(String trip) {
            Shop.MAILS.add("booked " + trip);
        }

        @Receiver(Uploaded.class)
        static void write(String name) {
            FILES.put(name, "content");
        }

        @Receiver(value = Signed.class, phase = Phase.BEFORE_COMMIT, order = 0)
        static void send(String contract) {
            Shop.MAILS.add("signed " + contract);
        }
    }

    static final class Sound {

        private Sound() {}

        @Receiver(value = Booked.class, order = 1)
        static void reserve(String trip) {
            Shop.ROWS.add("reserved " + trip);
        }

        @Receiver(value = Uploaded.class, phase = Phase.AFTER_ROLLBACK)
        static void remove(String name) {
            FILES.remove(name + ".preview");
        }

        @Receiver(value = Uploaded.class, order = 1)
        static void preview(String name) {
            FILES.put(name + ".preview", "small");
        }

        @Receiver(value = Signed.class, phase = Phase.BEFORE_COMMIT, order = 1)
        static void seal(String contract) {
            Shop.ROWS.add("sealed " + contract);
        }
    }

    static final class Trips extends Plants {

        @FaultEveryReceiver(outside = "mails")
        void booking() {
            Shop.inTransaction(() -> Signals.send(new Booked("rome")));
            assertThat(mails()).containsExactly("booked rome");
            assertThat(Shop.ROWS).containsExactly("reserved rome");
        }
    }

    static final class Uploads extends Plants {

        @BeforeEach
        void empty() {
            FILES.clear();
        }

        @FaultEveryReceiver(outside = "files")
        void uploading() {
            Shop.inTransaction(() -> Signals.send(new Uploaded("cat")));
            assertThat(FILES).containsOnlyKeys("cat", "cat.preview");
        }

        Map<String, String> files() {
            return FILES;
        }
    }

    static final class Contracts extends Plants {

        @FaultEveryReceiver(outside = "mails")
        void signing() {
            Shop.inTransaction(() -> Signals.send(new Signed("c1")));
            assertThat(mails()).contains("signed c1");
            assertThat(Shop.ROWS).contains("sealed c1");
        }
    }
}

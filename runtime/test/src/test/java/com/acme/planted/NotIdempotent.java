package com.acme.planted;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.Shop;
import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.fault.FaultEveryReceiver;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Receivers that must not be called twice, beside receivers that may. */
public final class NotIdempotent {

    private static final AtomicInteger BALANCE = new AtomicInteger();
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private NotIdempotent() {}

    public record Paid(String by, int amount) implements Signal {}

    public record Shipped(String parcel) implements Signal {}

    public record Refunded(String to, int amount) implements Signal {}

    public record Joined(String member) implements Signal {}

    static final class Weak {

        private Weak() {}

        @Receiver(value = Paid.class, async = true)
        static void book(int amount) {
            BALANCE.addAndGet(amount);
        }

        @Receiver(value = Shipped.class, phase = Phase.AFTER_COMMIT)
        static void tell(String parcel) {
            Shop.MAILS.add(parcel + " is on its way");
        }

        @Receiver(value = Refunded.class, phase = Phase.AFTER_COMPLETION)
        static void subtract(int amount) {
            BALANCE.set(BALANCE.get() - amount);
        }

        @Receiver(value = Joined.class, phase = Phase.AFTER_COMMIT, async = true)
        static void welcome(Joined joined) {
            String member = joined.member();
            Shop.ROWS.add(member + " no. " + (Shop.ROWS.size() + 1));
        }
    }

    static final class Sound {

        private Sound() {}

        @Receiver(value = Paid.class, async = true, order = 1)
        static void list(String by) {
            SEEN.add("paid by " + by);
        }

        @Receiver(value = Shipped.class, phase = Phase.AFTER_COMMIT, order = 1)
        static void note(String parcel) {
            if (SEEN.add("shipped " + parcel)) {
                Shop.ROWS.add("shipped " + parcel);
            }
        }

        @Receiver(value = Refunded.class, phase = Phase.AFTER_COMPLETION, order = 1)
        static void remember(String to) {
            SEEN.add("refunded " + to);
        }

        @Receiver(value = Joined.class, phase = Phase.AFTER_COMMIT, async = true, order = 1)
        static void register(Joined joined) {
            Shop.ROWS.removeAll(Collections.singleton("member " + joined.member()));
            SEEN.add("joined " + joined.member());
        }
    }

    static final class Payments extends Plants {

        @FaultEveryReceiver
        void paying(SignalRecorder recorder) {
            BALANCE.set(0);
            SEEN.clear();
            Signals.send(new Paid("ada", 4));
            recorder.awaitSignals();
            assertThat(BALANCE).hasValue(4);
            assertThat(SEEN).containsExactly("paid by ada");
        }
    }

    static final class Parcels extends Plants {

        @FaultEveryReceiver(outside = "mails")
        void shipping() {
            SEEN.clear();
            Shop.inTransaction(() -> Signals.send(new Shipped("p1")));
            assertThat(mails()).containsExactly("p1 is on its way");
            assertThat(Shop.ROWS).containsExactly("shipped p1");
        }
    }

    static final class Refunds extends Plants {

        @FaultEveryReceiver
        void refunding() {
            BALANCE.set(10);
            SEEN.clear();
            Shop.inTransaction(() -> Signals.sendRobust(new Refunded("ada", 4)));
            assertThat(BALANCE).hasValue(6);
            assertThat(SEEN).contains("refunded ada");
        }
    }

    static final class Members extends Plants {

        @FaultEveryReceiver
        void joining(SignalRecorder recorder) {
            SEEN.clear();
            Shop.inTransaction(() -> Signals.send(new Joined("ada")));
            recorder.awaitSignals();
            assertThat(Shop.ROWS).containsExactly("ada no. 1");
            assertThat(SEEN).hasSize(1);
        }
    }
}

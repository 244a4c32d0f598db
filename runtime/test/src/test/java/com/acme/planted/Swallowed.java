package com.acme.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.acme.shop.Shop;
import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.fault.FaultEveryReceiver;

/** Failures that are lost, beside failures that are seen. */
public final class Swallowed {

    private Swallowed() {}

    public record Printed(String page) implements Signal {}

    public record Backed(String file) implements Signal {}

    public record Polled(String source) implements Signal {}

    public record Closed(String day) implements Signal {}

    static final class Weak {

        private Weak() {}

        @Receiver(value = Printed.class, order = 1)
        static void bill(String page) {
            Shop.ROWS.add("billed " + page);
        }

        @Receiver(value = Backed.class, order = 1)
        static void index(String file) {
            Shop.ROWS.add("indexed " + file);
        }

        @Receiver(value = Polled.class, order = 1)
        static void clean(String source) {
            Shop.ROWS.add("cleaned " + source);
        }

        @Receiver(value = Closed.class, phase = Phase.AFTER_COMMIT, order = 1)
        static void archive(String day) {
            Shop.ROWS.add("archived " + day);
        }
    }

    static final class Sound {

        private Sound() {}

        @Receiver(value = Printed.class, order = 0)
        static void count(String page) {
            Shop.ROWS.add("counted " + page);
        }

        @Receiver(value = Backed.class, order = 0)
        static void copy(String file) {
            Shop.ROWS.add("copied " + file);
        }

        @Receiver(value = Polled.class, order = 0)
        static void fetch(String source) {
            Shop.ROWS.add("fetched " + source);
        }

        @Receiver(value = Closed.class, phase = Phase.AFTER_COMMIT, order = 0)
        static void report(String day) {
            if (!Shop.MAILS.contains("report of " + day)) {
                Shop.MAILS.add("report of " + day);
            }
        }
    }

    static final class Printing extends Plants {

        @FaultEveryReceiver
        void printing() {
            try {
                Signals.send(new Printed("1"));
            } catch (RuntimeException e) {
                // "Cannot happen", says the author.
            }
            assertThat(Shop.ROWS).contains("counted 1");
        }
    }

    static final class Backups extends Plants {

        @FaultEveryReceiver
        void backingUp() {
            Signals.sendRobust(new Backed("a"));
            assertThat(Shop.ROWS).contains("copied a");
        }
    }

    static final class Polling extends Plants {

        @FaultEveryReceiver
        void polling(SignalRecorder recorder) {
            assertThatCode(() -> Signals.sendAsync(new Polled("s"))).doesNotThrowAnyException();
            recorder.awaitSignals();
            assertThat(Shop.ROWS).contains("fetched s");
        }
    }

    static final class Closing extends Plants {

        @FaultEveryReceiver
        void closing() {
            Shop.inTransaction(() -> {
                Shop.ROWS.add("closed");
                Signals.send(new Closed("monday"));
            });
            assertThat(Shop.ROWS).contains("closed");
            assertThat(mails()).containsExactly("report of monday");
        }
    }
}

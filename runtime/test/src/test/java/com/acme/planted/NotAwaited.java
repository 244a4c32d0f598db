package com.acme.planted;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.Shop;
import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.fault.FaultEveryReceiver;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Tests that do not wait for what they assert, beside tests that do. */
public final class NotAwaited {

    private static final Set<String> DONE = ConcurrentHashMap.newKeySet();

    private NotAwaited() {}

    public record Scanned(String code) implements Signal {}

    public record Queried(String text) implements Signal {}

    public record Loaded(String page) implements Signal {}

    public record Moved(String box) implements Signal {}

    static final class Late {

        private Late() {}

        @Receiver(value = Scanned.class, async = true)
        static void look(String code) {
            DONE.add("looked at " + code);
        }

        @Receiver(Queried.class)
        static void search(String text) {
            DONE.add("searched " + text);
        }

        @Receiver(Loaded.class)
        static void parse(String page) {
            DONE.add("parsed " + page);
        }

        @Receiver(value = Moved.class, phase = Phase.AFTER_COMMIT, async = true)
        static void track(String box) {
            DONE.add("tracked " + box);
        }
    }

    static final class Scanning extends Plants {

        @FaultEveryReceiver
        void scanning() {
            DONE.clear();
            Signals.send(new Scanned("1"));
            waitALittle(() -> !DONE.isEmpty());
            assertThat(DONE).containsExactly("looked at 1");
        }
    }

    static final class Querying extends Plants {

        @FaultEveryReceiver
        void querying() {
            DONE.clear();
            assertThat(Signals.sendAsync(new Queried("q"))).isNotNull();
            waitALittle(() -> DONE.contains("searched q"));
            assertThat(DONE).contains("searched q");
        }
    }

    /** A thread of a pool uses the default dispatcher. */
    static final class Loading {

        @FaultEveryReceiver
        void loading() {
            DONE.clear();
            CompletableFuture<Void> loading = CompletableFuture.runAsync(() -> Signals.send(new Loaded("p")));
            Plants.waitALittle(loading::isDone);
            assertThat(DONE).hasSize(1);
        }
    }

    static final class Moving extends Plants {

        @FaultEveryReceiver
        void moving() {
            DONE.clear();
            Shop.inTransaction(() -> Signals.send(new Moved("b")));
            waitALittle(() -> !DONE.isEmpty());
            assertThat(DONE).isNotEmpty();
        }
    }

    static final class Patient extends Plants {

        @FaultEveryReceiver
        void scanning(SignalRecorder recorder) {
            DONE.clear();
            Signals.send(new Scanned("1"));
            recorder.awaitSignals();
            assertThat(DONE).containsExactly("looked at 1");
        }

        @FaultEveryReceiver
        void querying() {
            DONE.clear();
            Signals.sendAsync(new Queried("q")).toCompletableFuture().join();
            assertThat(DONE).contains("searched q");
        }

        @FaultEveryReceiver
        void moving(SignalRecorder recorder) {
            DONE.clear();
            Shop.inTransaction(() -> Signals.send(new Moved("b")));
            recorder.awaitSignals();
            assertThat(DONE).isNotEmpty();
        }
    }

    static final class PatientOnAnyThread {

        @FaultEveryReceiver
        void loading() {
            DONE.clear();
            CompletableFuture.runAsync(() -> Signals.send(new Loaded("p"))).join();
            assertThat(DONE).hasSize(1);
        }
    }
}

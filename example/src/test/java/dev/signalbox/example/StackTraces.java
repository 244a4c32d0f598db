package dev.signalbox.example;

import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.example.account.User;
import java.util.ArrayList;
import java.util.List;

/** Receivers that keep how they were called. */
final class StackTraces {

    private static final List<List<StackTraceElement>> KEPT = new ArrayList<>();

    /** A signal of the test's own. */
    record Knock() implements Signal {}

    /** The stack traces of the receivers called meanwhile, each from the receiver downwards. */
    static synchronized List<List<StackTraceElement>> during(Runnable work) {
        KEPT.clear();
        work.run();
        return List.copyOf(KEPT);
    }

    private static synchronized void keep() {
        List<StackTraceElement> frames = List.of(new Throwable().getStackTrace());
        KEPT.add(frames.subList(1, frames.size()));
    }

    @Receiver(Knock.class)
    static void onKnock() {
        keep();
    }

    /** No bean, so the constructor makes the instance. */
    @Receiver(Knock.class)
    void onKnockToo() {
        keep();
    }

    @Receiver(signal = POST_SAVE, sender = User.class)
    static void onSave() {
        keep();
    }
}

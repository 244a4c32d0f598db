package dev.signalbox.test;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes its content at the end of a test, in reverse order. Used only by the thread that runs the test. */
final class Closeables implements AutoCloseable {

    private final Deque<Runnable> all = new ArrayDeque<>();

    void add(Runnable end) {
        all.push(end);
    }

    /** Called by JUnit, too, if the test ends without closing this. */
    @Override
    public void close() {
        while (!all.isEmpty()) {
            all.pop().run();
        }
    }
}

package dev.signalbox.test;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes its content at the end of a test, in reverse order. Used only by the thread that runs the test. */
final class Closeables implements AutoCloseable {

    private final Deque<Runnable> all = new ArrayDeque<>();

    void add(Runnable end) {
        all.push(end);
    }

    /** JUnit calls this, too, if the test ends before it does so itself. */
    @Override
    public void close() {
        while (!all.isEmpty()) {
            all.pop().run();
        }
    }
}

package dev.signalbox.test;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was begun for a test and is to end with it, in reverse. Used by the thread that runs the test. */
final class Ends implements AutoCloseable {

    private final Deque<Runnable> all = new ArrayDeque<>();

    void add(Runnable end) {
        all.push(end);
    }

    /** JUnit does it too, should the test not get as far. */
    @Override
    public void close() {
        while (!all.isEmpty()) {
            all.pop().run();
        }
    }
}

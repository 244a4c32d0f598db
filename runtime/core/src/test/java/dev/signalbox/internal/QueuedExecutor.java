package dev.signalbox.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs its work only when the test says so. So tests need not wait. */
public final class QueuedExecutor implements Executor {

    private final Queue<Runnable> queue = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
        queue.add(work);
    }

    public boolean isEmpty() {
        return queue.isEmpty();
    }

    public void runAll() {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }
}

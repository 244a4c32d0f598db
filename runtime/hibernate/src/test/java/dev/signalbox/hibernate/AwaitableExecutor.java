package dev.signalbox.hibernate;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Runs work on other threads. Tests can wait for this work. */
final class AwaitableExecutor implements Executor {

    private final Queue<CompletableFuture<Void>> running = new ConcurrentLinkedQueue<>();

    @Override
    public void execute(Runnable work) {
        running.add(CompletableFuture.runAsync(work));
    }

    /** Waits until all work has run that was handed over before. */
    void await() {
        for (CompletableFuture<Void> next = running.poll(); next != null; next = running.poll()) {
            next.orTimeout(10, TimeUnit.SECONDS).join();
        }
    }
}

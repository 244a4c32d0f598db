package dev.signalbox.internal;

import java.util.concurrent.Executor;

/** The executor of async receivers, with watchers told of what is handed to it. */
record WatchedExecutor(Executor executor, Watches watches) implements Executor {

    @Override
    public void execute(Runnable work) {
        watches.execute(work, executor);
    }
}

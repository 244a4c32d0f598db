package dev.signalbox.spring.durable;

import org.springframework.context.SmartLifecycle;

/**
 * Starts work on other threads when all other beans have started, and stops it before other beans stop. The stop may wait
 * for work under way.
 */
public abstract class BackgroundLifecycle implements SmartLifecycle {

    private final String stopThread;
    private volatile boolean running;

    /** Prepares. */
    protected BackgroundLifecycle(String stopThread) {
        this.stopThread = stopThread;
    }

    /** Starts the work. Returns false if this application is not to do it. */
    protected abstract boolean startWork();

    /** Stops the work. Also called if it was not started. */
    protected abstract void stopWork();

    @Override
    public final void start() {
        running = startWork();
    }

    @Override
    public final void stop() {
        running = false;
        stopWork();
    }

    /** Stops on a thread of its own, so that Spring can limit the time. */
    @Override
    public final void stop(Runnable callback) {
        new Thread(
                        () -> {
                            try {
                                stop();
                            } finally {
                                callback.run();
                            }
                        },
                        stopThread)
                .start();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    /** Last to start, first to stop. */
    @Override
    public final int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}

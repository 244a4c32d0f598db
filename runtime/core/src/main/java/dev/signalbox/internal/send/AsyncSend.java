package dev.signalbox.internal.send;

import dev.signalbox.Responses;
import dev.signalbox.Signal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A send that runs on the executor. */
final class AsyncSend<S extends Signal> implements Runnable {

    private final SignalChannel<S> channel;
    private final S signal;
    private final CompletableFuture<Responses> sent = new CompletableFuture<>();

    AsyncSend(SignalChannel<S> channel, S signal) {
        this.channel = channel;
        this.signal = signal;
    }

    /** Completes when the send has ended. */
    CompletionStage<Responses> stage() {
        return sent;
    }

    void fail(Throwable reason) {
        sent.completeExceptionally(reason);
    }

    /**
     * An {@link Error} completes the stage exceptionally, too, because only the caller, who has the stage, can handle
     * it.
     */
    @Override
    public void run() {
        try {
            sent.complete(channel.send(signal));
        } catch (Throwable e) {
            fail(e);
        }
    }
}

package dev.signalbox.test.fault;

import dev.signalbox.spi.Integration.FaultInjector;

/** Thrown by a receiver or a commit into which {@link FaultEveryReceiver} injects a failure. */
public final class InjectedFailure extends RuntimeException implements FaultInjector.Injected {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the failure of a receiver or commit.
     *
     * @param failing the receiver or commit that fails
     */
    public InjectedFailure(String failing) {
        super(failing + " fails in this run, because of @FaultEveryReceiver");
    }
}

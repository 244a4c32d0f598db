package dev.signalbox.test.fault;

import dev.signalbox.spi.Integration.FaultInjector;

/** What a receiver, or a commit, throws that {@link FaultEveryReceiver} makes fail. */
public final class InjectedFailure extends RuntimeException implements FaultInjector.Injected {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param failing what fails
     */
    public InjectedFailure(String failing) {
        super(failing + " fails in this run, because of @FaultEveryReceiver");
    }
}

package dev.signalbox.test.fault;

/** What goes wrong in one run of a test, and what must hold then. */
public enum Fault {

    /**
     * The receiver is not called. The test must fail; otherwise no assertion tests that this receiver hears this signal. A
     * call of a durable receiver is not recorded.
     */
    SKIPPED,

    /**
     * The receiver throws {@link InjectedFailure} in place of its work. The test must fail. If the failure was thrown to
     * the sender, what {@link FaultEveryReceiver#outside} names must be as before the transaction, or before the send
     * without one, and the transaction must not commit. Otherwise the other receivers of the signal must still be called.
     */
    THROWS,

    /**
     * The receiver is called twice with one signal. The test must pass. If {@link FaultEveryReceiver#faults} does not name
     * it: only for async receivers and those of a phase after the transaction. Durable receivers have {@link #CRASH}.
     */
    TWICE,

    /**
     * The receiver begins later. The test must pass; otherwise it does not wait for the receiver. Only for receivers that
     * are called on another thread than the test's.
     */
    SLOW,

    /** Receivers of equal order are called in another order: in reverse order, and shuffled. The test must pass. */
    TIES,

    /**
     * A transaction in which signals were sent fails when it commits, after all {@code BEFORE_COMMIT} receivers. The same
     * must hold as for {@link #THROWS}. Once for each commit that calls other receivers than the ones before.
     */
    COMMIT_FAILS,

    /**
     * Delivering a recorded call fails after the durable receiver has returned, and is repeated at once. The test must
     * pass.
     */
    CRASH
}

package dev.signalbox.test.fault;

/** The kinds of faults: what goes wrong in one run of a test, and what must hold then. */
public enum Fault {

    /**
     * The receiver is not called. The test must fail; otherwise no assertion tests that this receiver hears this signal. A
     * call of a durable receiver is not recorded.
     */
    SKIPPED,

    /**
     * The receiver throws {@link InjectedFailure} in place of its work. The test must fail. If the sender gets the
     * failure, the transaction must not commit, and the values of {@link FaultEveryReceiver#outside} must be as before
     * the transaction (without a transaction: as before the send). If the sender does not get it, the other receivers
     * of the signal must still be called.
     */
    THROWS,

    /**
     * The receiver is called twice with one signal. The test must pass. Only for async receivers and those of a phase
     * after the transaction, unless {@link FaultEveryReceiver#faults} names this fault. Durable receivers get
     * {@link #CRASH} instead.
     */
    TWICE,

    /**
     * The receiver begins half a second later. The test must pass; if it fails, it does not wait for the receiver. Only
     * for receivers that are called on another thread than the test's.
     */
    SLOW,

    /** Receivers of equal order are called in another order: in reverse order, and shuffled. The test must pass. */
    TIES,

    /**
     * The commit of a transaction in which signals were sent throws {@link InjectedFailure}, after all
     * {@code BEFORE_COMMIT} receivers. The same must hold as for {@link #THROWS}. One run for each commit whose
     * receivers differ from those of earlier commits.
     */
    COMMIT_FAILS,

    /**
     * The first delivery of a recorded call fails after the durable receiver has returned, and is repeated at once. The
     * test must pass.
     */
    CRASH
}

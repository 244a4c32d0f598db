package dev.signalbox;

/**
 * A receiver that failed where its exception does not reach the sender: in a robust send, on the executor, or after the
 * transaction.
 *
 * @param receiver the receiver's id
 * @param signal what it heard
 * @param exception what it threw, or what the stage that it returned failed with. An error only in the latter case: one that
 *     a receiver throws reaches the sender or ends the thread
 */
public record Failure(String receiver, Signal signal, Throwable exception) {}

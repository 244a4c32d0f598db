package dev.signalbox;

/**
 * A receiver that failed where its exception does not reach the sender: in a robust send, on the executor, or after the
 * transaction.
 *
 * @param receiver the receiver's id
 * @param signal what it heard
 * @param exception what it threw
 */
public record Failure(String receiver, Signal signal, Exception exception) {}

package dev.signalbox;

/**
 * A receiver that failed where its exception does not reach the sender: in a robust send, on the executor, or after the
 * transaction.
 *
 * <pre>{@code
 * Responses responses = Signals.sendRobust(new PizzaDone(kitchen, toppings, 4));
 * for (Failure each : responses.failures()) {
 *     alert(each.receiver() + " failed", each.exception());
 * }
 * }</pre>
 *
 * <p>{@link Signals#send send} has no failures: its first exception ends it and reaches the sender, a checked one inside a
 * {@link ReceiverException}. All failures, of whatever kind of send, are given to {@link Dispatcher.Builder#onFailure},
 * which logs them unless told otherwise.
 *
 * @param receiver the receiver's id
 * @param signal what it heard
 * @param exception what it threw, or what the stage that it returned failed with. An error only of a stage, or where
 *     {@code signalbox-test} records: dispatchers catch exceptions, and errors reach the thread that called the receiver
 */
public record Failure(String receiver, Signal signal, Throwable exception) {}

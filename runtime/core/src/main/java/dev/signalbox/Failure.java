package dev.signalbox;

/**
 * A receiver failed, and its exception does not reach the sender: in a robust send, on the executor, or after the
 * transaction.
 *
 * <pre>{@code
 * Responses responses = Signals.sendRobust(new PizzaDone(kitchen, toppings, 4));
 * for (Failure each : responses.failures()) {
 *     alert(each.receiver() + " failed", each.exception());
 * }
 * }</pre>
 *
 * <p>{@link Signals#send send} has no failures: its first exception ends it and reaches the sender, a checked one
 * inside a {@link ReceiverException}. All failures, of all kinds of send, are given to {@link
 * Dispatcher.Builder#onFailure}, which logs them by default.
 *
 * @param receiver the receiver's id
 * @param signal what it heard
 * @param exception what the receiver threw, or the exception of the stage that it returned. It is an {@link Error} only
 *     if a stage failed with it or {@code signalbox-test} recorded it, because dispatchers do not catch the errors that
 *     receivers throw
 */
public record Failure(String receiver, Signal signal, Throwable exception) {}

package dev.signalbox.test;

import dev.signalbox.Signal;

/**
 * A receiver that failed, whether its sender saw it or not.
 *
 * @param receiver the receiver's id
 * @param signal what it heard
 * @param failure what it threw, or what kept it from being called or from committing what it did
 */
public record ReceiverFailure(String receiver, Signal signal, Throwable failure) {}

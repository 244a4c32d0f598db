package dev.signalbox.spi;

/** Collects the receivers that fail in one robust send. Exceptions only: a robust send lets errors through. */
@FunctionalInterface
public interface FailedReceivers {

    /**
     * Adds a failure. Throws nothing.
     *
     * @param receiver the receiver's id
     */
    void add(String receiver, Exception exception);
}

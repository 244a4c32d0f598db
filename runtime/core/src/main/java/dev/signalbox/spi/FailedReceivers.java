package dev.signalbox.spi;

/**
 * Collects the receivers that fail in one robust send. Only exceptions are collected: a robust send does not catch
 * errors.
 */
@FunctionalInterface
public interface FailedReceivers {

    /**
     * Adds a failure. Throws nothing.
     *
     * @param receiver the receiver's id
     */
    void add(String receiver, Exception exception);
}

package dev.signalbox.spi;

/** Takes note of the receivers that fail in one robust send. */
@FunctionalInterface
public interface FailedReceivers {

    /**
     * Notes a failure, and returns normally.
     *
     * @param receiver the receiver's id
     */
    void add(String receiver, Exception exception);
}

package dev.signalbox.durable.spi;

import dev.signalbox.durable.Retries;
import java.time.Duration;
import java.util.List;

/**
 * A receiver whose calls are recorded.
 *
 * @param id its id, under which its calls are recorded
 * @param formerly ids that it had earlier; calls that were recorded under them are its own
 * @param retries how often it is attempted
 * @param timeout how long an attempt may take before its thread is interrupted; zero for ever
 * @param call calls it
 */
public record DurableReceiver(String id, List<String> formerly, Retries retries, Duration timeout, Call call) {

    /** Makes a signal of what was recorded and calls the receiver. */
    @FunctionalInterface
    public interface Call {

        /**
         * Calls the receiver.
         *
         * @param payload the signal, as it was recorded
         * @throws Exception if it cannot be read, or what the receiver throws: the attempt failed
         */
        void deliver(byte[] payload, DeliveryContext context) throws Exception;
    }
}

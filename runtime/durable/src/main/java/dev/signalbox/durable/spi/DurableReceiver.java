package dev.signalbox.durable.spi;

import dev.signalbox.durable.Retries;
import java.time.Duration;
import java.util.List;

/**
 * A receiver whose calls are recorded.
 *
 * @param id the id under which its calls are recorded
 * @param formerly its former ids; it also gets calls that were recorded under these
 * @param retries how often a call is attempted
 * @param timeout how long an attempt may take before its thread is interrupted; zero for no limit
 * @param call calls the receiver
 */
public record DurableReceiver(String id, List<String> formerly, Retries retries, Duration timeout, Call call) {

    /** Reads the recorded signal and calls the receiver. */
    @FunctionalInterface
    public interface Call {

        /**
         * Calls the receiver.
         *
         * @param payload the signal, as it was recorded
         * @throws Exception if the signal cannot be read, or what the receiver throws; the attempt has then failed
         */
        void deliver(byte[] payload, DeliveryContext context) throws Exception;
    }
}

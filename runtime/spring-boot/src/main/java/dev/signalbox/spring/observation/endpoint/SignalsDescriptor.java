package dev.signalbox.spring.observation.endpoint;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.spring.observation.statistics.ReceiverStatistics.LastError;
import dev.signalbox.spring.observation.statistics.ReceiverStatistics.SlowestCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoint {@code signals} returns: the signal map with the statistics.
 *
 * @param recorded the calls of durable receivers; null if there are none
 */
record SignalsDescriptor(
        List<SentSignal> signals, List<CalledReceiver> receivers, RecordedCalls.@Nullable Numbers recorded) {

    /**
     * A signal.
     *
     * @param sent how often it was sent, with or without receivers
     */
    record SentSignal(MappedSignal signal, long sent) {}

    /**
     * A receiver.
     *
     * @param connections how many were connected at run time under this name; 0 if the receiver is compiled
     * @param calls how often it was called and returned or threw
     * @param failures how many of these calls failed
     * @param slowest null before the first call
     * @param lastError null if it has never failed
     */
    record CalledReceiver(
            MappedReceiver receiver,
            int connections,
            long calls,
            long failures,
            @Nullable SlowestCall slowest,
            @Nullable LastError lastError) {}
}

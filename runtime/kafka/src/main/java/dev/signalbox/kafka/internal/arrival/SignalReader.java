package dev.signalbox.kafka.internal.arrival;

import dev.signalbox.Signal;
import dev.signalbox.durable.SignalCodec;
import dev.signalbox.kafka.internal.event.EventHeaders;
import dev.signalbox.kafka.internal.event.UnreadableRecordException;
import dev.signalbox.kafka.spi.CrossingPart;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Kafka record as a signal.
 *
 * @param mostBytes how many bytes a record's value may have
 */
public record SignalReader(KnownSignals known, SignalCodec codec, int mostBytes) {

    /** A signal that has arrived. */
    record Read(ConsumerRecord<byte[], byte[]> record, EventHeaders headers, Signal signal) {}

    /**
     * Reads a record.
     *
     * @throws UnreadableRecordException if this application has no such signal, or the JSON is wrong
     */
    Read read(ConsumerRecord<byte[], byte[]> record, EventHeaders headers) throws UnreadableRecordException {
        CrossingPart<?> part = known.find(record.topic(), headers.type());
        if (part == null) {
            throw new UnreadableRecordException("Its type is '" + headers.type()
                    + "', and this service has no record with @Crosses of that name and topic");
        }
        byte[] value = record.value();
        if (value == null) {
            throw new UnreadableRecordException("It has no value");
        }
        if (value.length > mostBytes) {
            throw new UnreadableRecordException(
                    "It has " + value.length + " bytes, and this service takes " + mostBytes);
        }
        return new Read(record, headers, signal(value, part));
    }

    private Signal signal(byte[] value, CrossingPart<?> part) throws UnreadableRecordException {
        @Nullable Signal signal;
        try {
            signal = codec.read(value, part.signal());
        } catch (Exception | StackOverflowError e) {
            throw new UnreadableRecordException(
                    "It cannot be read as " + part.signal().getName() + ": " + e.getMessage(), e);
        }
        if (signal == null) {
            throw new UnreadableRecordException("Its value is null");
        }
        return signal;
    }
}

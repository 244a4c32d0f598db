package dev.signalbox.kafka.internal.relay;

import java.util.List;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Recognizes Kafka's errors about the record itself, such as its size. Sending the same record again would fail, too.
 */
final class Refusals {

    private static final List<Class<? extends Exception>> ALL = List.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            InvalidRecordException.class,
            InvalidTopicException.class);

    private Refusals() {}

    static boolean include(Throwable failure) {
        return ALL.stream().anyMatch(each -> each.isInstance(failure));
    }
}

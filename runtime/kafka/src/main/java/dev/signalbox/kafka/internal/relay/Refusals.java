package dev.signalbox.kafka.internal.relay;

import java.util.List;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Errors of Kafka that are due to the record itself, so that sending it again would not help. */
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

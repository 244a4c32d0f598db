package dev.signalbox.durable.spi;

/**
 * Records calls in the caller's transaction. A call that is queued cannot be recorded again; one that has been delivered can.
 */
public interface CallRecorder extends RowRecorder<RecordedCall> {}

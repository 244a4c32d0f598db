package dev.signalbox.durable.spi;

/** Records calls in the caller's transaction. */
public interface CallRecorder extends RowRecorder<RecordedCall> {}

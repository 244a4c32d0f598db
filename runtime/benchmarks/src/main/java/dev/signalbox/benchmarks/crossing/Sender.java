package dev.signalbox.benchmarks.crossing;

import dev.signalbox.benchmarks.outbox.Outbox;

/** Something that takes signals to Kafka. {@link #place} sends one of them in a transaction. */
public interface Sender extends Outbox {

    /** Records signals, which wait until {@link #start}. */
    void fill(int signals) throws Exception;

    /** Whether none waits any more. */
    boolean isEmpty() throws Exception;
}

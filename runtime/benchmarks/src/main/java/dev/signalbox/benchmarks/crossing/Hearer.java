package dev.signalbox.benchmarks.crossing;

/** Something that takes signals from Kafka, and writes an effect of each. */
public interface Hearer extends AutoCloseable {

    /** Begins. */
    void start();

    @Override
    void close();
}

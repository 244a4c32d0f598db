package dev.signalbox.spring.kafka.observation;

import io.micrometer.common.docs.KeyName;

/** The keys of meters and observations that only signals that cross have. Each key has few values. */
public enum CrossingKey implements KeyName {

    /** The Kafka topic. */
    TOPIC;

    @Override
    public String asString() {
        return "topic";
    }
}

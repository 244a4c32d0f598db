package dev.signalbox.spring.kafka.observation;

import dev.signalbox.spring.observation.SignalboxKey;
import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** The observations of signals that cross, with their names and keys. */
public enum CrossingObservation implements ObservationDocumentation {

    /** An attempt to receive a signal of another service. Its span belongs to the trace in which the signal was sent. */
    ARRIVAL {
        @Override
        public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
            return ArrivalObservationConvention.class;
        }

        @Override
        public KeyName[] getLowCardinalityKeyNames() {
            return new KeyName[] {SignalboxKey.SIGNAL, CrossingKey.TOPIC, SignalboxKey.OUTCOME};
        }

        @Override
        public KeyName[] getHighCardinalityKeyNames() {
            return SpanKey.values();
        }

        @Override
        public String getPrefix() {
            return "signalbox";
        }
    };

    /** Keys that only spans have, because each has many values. */
    public enum SpanKey implements KeyName {

        /** The event's id. */
        MESSAGE("messaging.message.id"),

        /** The service that sent it. */
        SOURCE("signalbox.source"),

        /** 1 for the first attempt. */
        ATTEMPT("signalbox.attempt");

        private final String key;

        SpanKey(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }
}

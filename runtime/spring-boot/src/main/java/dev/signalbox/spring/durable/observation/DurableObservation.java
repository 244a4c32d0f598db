package dev.signalbox.spring.durable.observation;

import dev.signalbox.spring.observation.SignalboxKey;
import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** The observations of durable receivers, with their names and keys. */
public enum DurableObservation implements ObservationDocumentation {

    /** An attempt to deliver a recorded call. Its span belongs to the trace in which the signal was sent. */
    DELIVERY {
        @Override
        public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
            return DeliveryObservationConvention.class;
        }

        @Override
        public KeyName[] getLowCardinalityKeyNames() {
            return new KeyName[] {SignalboxKey.SIGNAL, SignalboxKey.RECEIVER, SignalboxKey.OUTCOME};
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

        /** What was sent: the idempotency key. */
        MESSAGE("messaging.message.id"),

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

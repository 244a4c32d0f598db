package dev.signalbox.spring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** The observations, with their names and keys. Micrometer makes a timer and a span from each, if configured. */
public enum SignalboxObservation implements ObservationDocumentation {

    /**
     * The call of a receiver. If the receiver returns a stage, the call lasts until the stage is complete. Receivers
     * that are async or called after the transaction are observed, all others only on request.
     */
    RECEIVER {
        @Override
        public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
            return ReceiverObservationConvention.class;
        }

        @Override
        public KeyName[] getLowCardinalityKeyNames() {
            return SignalboxKey.values();
        }

        @Override
        public String getPrefix() {
            return "signalbox";
        }
    }
}

package dev.signalbox.spring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** The observations, with their names and keys. A timer and a span are made of each where the application has those. */
public enum SignalboxObservation implements ObservationDocumentation {

    /**
     * The call of a receiver; of one that returns a stage, until that is complete. Of those that are async or called
     * after the transaction, and of the others on request.
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

package dev.signalbox.spring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** The counters, with their names and keys. Kept if the application has a {@code MeterRegistry}. */
public enum SignalboxMeter implements MeterDocumentation {

    /** How often a signal was sent. */
    SENT {
        @Override
        public String getName() {
            return "signalbox.signals.sent";
        }

        @Override
        public KeyName[] getKeyNames() {
            return new KeyName[] {SignalboxKey.SIGNAL};
        }
    },

    /** How often a receiver was called and returned or failed. */
    CALLS {
        @Override
        public String getName() {
            return "signalbox.receiver.calls";
        }

        @Override
        public KeyName[] getKeyNames() {
            return SignalboxKey.values();
        }
    };

    @Override
    public Meter.Type getType() {
        return Meter.Type.COUNTER;
    }
}

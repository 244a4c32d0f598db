package dev.signalbox.spring.kafka.observation;

import dev.signalbox.kafka.spi.CrossingProbe;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import java.util.function.Supplier;

/** Makes an observation of each attempt to receive a signal. Its span belongs to the trace in which the signal was sent. */
final class ArrivalObservations implements CrossingProbe {

    private static final ArrivalObservationConvention CONVENTION = new ArrivalObservationConvention();

    private final Supplier<ObservationRegistry> registry;

    ArrivalObservations(Supplier<ObservationRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public Ending arriving(ArrivingSignal signal) {
        ObservationRegistry present = registry.get();
        if (present.isNoop()) {
            return (outcome, failure) -> {};
        }
        ArrivalObservationContext context = new ArrivalObservationContext(signal);
        Observation observation = CrossingObservation.ARRIVAL.start(null, CONVENTION, () -> context, present);
        Observation.Scope scope = observation.openScope();
        return (outcome, failure) -> {
            scope.close();
            context.end(outcome.name().toLowerCase(Locale.ROOT));
            if (failure != null) {
                observation.error(failure);
            }
            observation.stop();
        };
    }
}

package dev.signalbox.spring.durable.observation;

import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DeliveryProbe;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Makes an observation of each attempt. Its span belongs to the trace in which the signal was sent. */
final class DeliveryObservations implements DeliveryProbe {

    private static final DeliveryObservationConvention CONVENTION = new DeliveryObservationConvention();

    private final Supplier<ObservationRegistry> registry;

    DeliveryObservations(Supplier<ObservationRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public Ending begun(DeliveryContext attempt, String trace, Duration lag) {
        ObservationRegistry present = registry.get();
        if (present.isNoop()) {
            return (outcome, failure) -> {};
        }
        DeliveryObservationContext context = new DeliveryObservationContext(attempt, trace);
        Observation observation = DurableObservation.DELIVERY.start(null, CONVENTION, () -> context, present);
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

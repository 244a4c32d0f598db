package dev.signalbox.spring.kafka.observation;

import dev.signalbox.spring.observation.SignalboxKey;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** Names observations of arrivals, unless the application has a {@code GlobalObservationConvention}. */
final class ArrivalObservationConvention implements ObservationConvention<ArrivalObservationContext> {

    @Override
    public String getName() {
        return "signalbox.arrival";
    }

    /** {@code process shop.order-placed}. */
    @Override
    public String getContextualName(ArrivalObservationContext context) {
        return "process " + context.signal().topic();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ArrivalObservationContext context) {
        return KeyValues.of(
                SignalboxKey.SIGNAL.withValue(context.signal().type()),
                CrossingKey.TOPIC.withValue(context.signal().topic()),
                SignalboxKey.OUTCOME.withValue(context.outcome()));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ArrivalObservationContext context) {
        return KeyValues.of(
                CrossingObservation.SpanKey.MESSAGE.withValue(context.signal().eventId()),
                CrossingObservation.SpanKey.SOURCE.withValue(context.signal().source()),
                CrossingObservation.SpanKey.ATTEMPT.withValue(
                        String.valueOf(context.signal().attempt())));
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ArrivalObservationContext;
    }
}

package dev.signalbox.spring.durable.observation;

import dev.signalbox.spring.observation.SignalboxKey;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** Names observations of attempts, unless the application has a {@code GlobalObservationConvention}. */
final class DeliveryObservationConvention implements ObservationConvention<DeliveryObservationContext> {

    @Override
    public String getName() {
        return "signalbox.delivery";
    }

    /** {@code process mail.welcome}. */
    @Override
    public String getContextualName(DeliveryObservationContext context) {
        return "process " + context.receiver();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(DeliveryObservationContext context) {
        return KeyValues.of(
                SignalboxKey.SIGNAL.withValue(context.signal()),
                SignalboxKey.RECEIVER.withValue(context.receiver()),
                SignalboxKey.OUTCOME.withValue(context.outcome()));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(DeliveryObservationContext context) {
        return KeyValues.of(
                DurableObservation.SpanKey.MESSAGE.withValue(context.delivery().eventId()),
                DurableObservation.SpanKey.ATTEMPT.withValue(
                        String.valueOf(context.delivery().attempt())));
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof DeliveryObservationContext;
    }
}

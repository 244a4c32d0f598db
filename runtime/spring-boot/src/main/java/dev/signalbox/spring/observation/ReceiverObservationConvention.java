package dev.signalbox.spring.observation;

import dev.signalbox.ReceiverInfo;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import java.util.Locale;

/** Names observations, unless the application has a {@code GlobalObservationConvention}. */
final class ReceiverObservationConvention implements ObservationConvention<ReceiverObservationContext> {

    @Override
    public String getName() {
        return "signalbox.receiver";
    }

    /** {@code PizzaDone UserSignals#ringTheBell}. */
    @Override
    public String getContextualName(ReceiverObservationContext context) {
        String receiver = ReceiverName.of(context.receiver());
        return context.signal().getClass().getSimpleName() + " " + receiver.substring(receiver.lastIndexOf('.') + 1);
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ReceiverObservationContext context) {
        ReceiverInfo receiver = context.receiver();
        return KeyValues.of(
                SignalboxKey.SIGNAL.withValue(context.signal().getClass().getName()),
                SignalboxKey.RECEIVER.withValue(ReceiverName.of(receiver)),
                SignalboxKey.PHASE.withValue(receiver.phase().name().toLowerCase(Locale.ROOT)),
                SignalboxKey.OUTCOME.withValue(context.outcome().value()));
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ReceiverObservationContext;
    }
}

package dev.signalbox.spring.durable;

import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.RecordedCall;
import java.time.Duration;
import java.util.List;

/** Tells all probes of the application. The last one that was told of a begin is told of the end first. */
record DeliveryProbes(List<DeliveryProbe> all) implements DeliveryProbe {

    @Override
    public String trace() {
        return all.stream()
                .map(DeliveryProbe::trace)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public void recorded(RecordedCall call) {
        all.forEach(each -> each.recorded(call));
    }

    @Override
    public Ending begun(DeliveryContext attempt, String trace, Duration lag) {
        List<Ending> endings =
                all.stream().map(each -> each.begun(attempt, trace, lag)).toList();
        return (outcome, failure) -> {
            for (int i = endings.size() - 1; i >= 0; i--) {
                endings.get(i).ended(outcome, failure);
            }
        };
    }

    @Override
    public void buried(String receiver, String eventId) {
        all.forEach(each -> each.buried(receiver, eventId));
    }
}

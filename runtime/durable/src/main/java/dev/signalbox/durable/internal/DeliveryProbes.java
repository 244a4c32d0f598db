package dev.signalbox.durable.internal;

import dev.signalbox.Registration;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.RecordedCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Calls several probes in their order, and their {@code Ending}s in the reverse order. */
final class DeliveryProbes implements DeliveryProbe {

    private final List<DeliveryProbe> all = new CopyOnWriteArrayList<>();

    Registration add(DeliveryProbe probe) {
        all.add(probe);
        return () -> all.remove(probe);
    }

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
            for (int at = endings.size() - 1; at >= 0; at--) {
                endings.get(at).ended(outcome, failure);
            }
        };
    }

    @Override
    public void buried(String receiver, String eventId) {
        all.forEach(each -> each.buried(receiver, eventId));
    }
}

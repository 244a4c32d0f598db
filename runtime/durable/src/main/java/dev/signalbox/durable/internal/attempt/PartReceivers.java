package dev.signalbox.durable.internal.attempt;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Retries;
import dev.signalbox.durable.internal.travel.SignalFormats;
import dev.signalbox.durable.spi.Durability;
import dev.signalbox.durable.spi.DurablePart;
import dev.signalbox.durable.spi.DurableReceiver;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the durable receivers of a dispatcher.
 *
 * @param retries for receivers whose {@code @Durable} does not say it
 * @param timeout for receivers whose {@code @Durable} does not say it
 */
public record PartReceivers(Retries retries, Duration timeout, SignalFormats formats) {

    /** The receivers, each with the parts of all signals that it hears. */
    public List<DurableReceiver> of(Dispatcher dispatcher) {
        Integration integration = Integration.of(dispatcher);
        Map<String, List<DurablePart<?>>> byId = new LinkedHashMap<>();
        for (Part<?> part : integration.durableParts()) {
            if (part instanceof DurablePart<?> durable) {
                byId.computeIfAbsent(durable.receiver().id(), any -> new ArrayList<>())
                        .add(durable);
            }
        }
        List<DurableReceiver> receivers = new ArrayList<>();
        byId.forEach(
                (id, parts) -> receivers.add(receiver(id, new PartCall(List.copyOf(parts), formats, integration))));
        return receivers;
    }

    private DurableReceiver receiver(String id, PartCall call) {
        Durability durability = call.parts().get(0).durability();
        return new DurableReceiver(
                id,
                durability.formerly(),
                retries(durability, retries),
                durability.timeout() == null ? timeout : durability.timeout(),
                call);
    }

    /** The values of {@code @Durable}, and the application's for those that it does not set. */
    static Retries retries(Durability durability, Retries application) {
        Duration first = durability.backoff() == null ? application.firstDelay() : durability.backoff();
        Duration longest = durability.maxBackoff() == null ? application.longestDelay() : durability.maxBackoff();
        if (durability.backoff() == null && first.compareTo(longest) > 0) {
            first = longest;
        } else if (first.compareTo(longest) > 0) {
            longest = first;
        }
        int attempts = durability.attempts() == 0 ? application.attempts() : durability.attempts();
        return new Retries(attempts, first, longest);
    }
}

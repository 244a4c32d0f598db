package dev.signalbox.test.internal.application;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.durable.Backlog;
import dev.signalbox.durable.DeadLetter;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.spi.DeliveredCalls;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.DurablePart;
import dev.signalbox.spi.Integration;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts attempts of durable receivers, and reads the recorded calls. This class must not be loaded if
 * signalbox-durable is not on the class path.
 */
final class DurableCallsLog implements RecordedCalls, DeliveryProbe {

    private static final int MOST_LISTED = 1_000;

    private final Deliveries deliveries;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

    /**
     * The receivers whose attempts have not ended. Needed because a delivered call leaves the queue before its attempt
     * ends.
     */
    private final List<String> begun = new CopyOnWriteArrayList<>();

    private final Registration watch;

    private record Attempt(String receiver, String outcome) {}

    private DurableCallsLog(Deliveries deliveries) {
        this.deliveries = deliveries;
        this.watch = deliveries.watch(this);
    }

    static @Nullable RecordedCalls of(Dispatcher dispatcher) {
        return Integration.of(dispatcher).durableParts().stream()
                .filter(DurablePart.class::isInstance)
                .findFirst()
                .map(each -> deliveriesOf((DurablePart<?>) each))
                .map(DurableCallsLog::new)
                .orElse(null);
    }

    static Set<String> idsOf(Dispatcher dispatcher) {
        return Integration.of(dispatcher).durableParts().stream()
                .filter(DurablePart.class::isInstance)
                .map(each -> ((DurablePart<?>) each).receiver().id())
                .collect(Collectors.toSet());
    }

    /**
     * The deliveries of the application; null if it records no calls, or by its own {@link
     * dev.signalbox.durable.spi.DurableCalls}.
     */
    private static @Nullable Deliveries deliveriesOf(DurablePart<?> receiver) {
        try {
            return receiver.calls().get() instanceof DeliveredCalls calls ? calls.deliveries() : null;
        } catch (IllegalStateException e) {
            return null;
        }
    }

    @Override
    public Ending begun(DeliveryContext attempt, String trace, Duration lag) {
        String receiver = attempt.receiver();
        begun.add(receiver);
        return (outcome, failure) -> {
            attempts.add(new Attempt(receiver, outcome.name()));
            begun.remove(receiver);
        };
    }

    @Override
    public List<String> underWay() {
        int before = attempts.size();
        Backlog first = deliveries.backlog();
        // Twice: between its queries, a failed call may have become due again.
        boolean idle = isIdle(first) && isIdle(deliveries.backlog()) && begun.isEmpty() && attempts.size() == before;
        if (idle) {
            return List.of();
        }
        Set<String> receivers = new TreeSet<>(first.byReceiver().keySet());
        receivers.addAll(begun);
        return List.copyOf(receivers);
    }

    private static boolean isIdle(Backlog backlog) {
        return backlog.running() == 0 && backlog.due() <= backlog.unknown();
    }

    @Override
    public long waiting() {
        Backlog backlog = deliveries.backlog();
        return backlog.size() - backlog.unknown();
    }

    @Override
    public void discardDeadLetters(String error) {
        for (DeadLetter each : deliveries.deadLetters().list(MOST_LISTED)) {
            if (each.error().contains(error)) {
                deliveries.deadLetters().discard(each.receiver(), each.eventId(), "A test made the receiver fail");
            }
        }
    }

    @Override
    public void deliverEarly(Duration within) {
        deliveries.deliverEarly(within);
    }

    @Override
    public long attempts(Predicate<String> receivers, @Nullable String outcome) {
        return attempts.stream()
                .filter(each -> receivers.test(each.receiver()))
                .filter(each -> outcome == null || each.outcome().equals(outcome))
                .count();
    }

    @Override
    public List<String> deadLetters(Predicate<String> receivers) {
        return deliveries.deadLetters().list(MOST_LISTED).stream()
                .filter(each -> receivers.test(each.receiver()))
                .map(DurableCallsLog::text)
                .toList();
    }

    private static String text(DeadLetter letter) {
        return letter.receiver() + " failed " + letter.attempts() + " times to hear " + letter.payload() + ": "
                + letter.error().lines().findFirst().orElse("");
    }

    @Override
    public void clear() {
        attempts.clear();
    }

    @Override
    public void close() {
        watch.close();
    }
}

package dev.signalbox.durable.internal.attempt;

import dev.signalbox.Signal;
import dev.signalbox.durable.internal.travel.AttemptScope;
import dev.signalbox.durable.internal.travel.Reading;
import dev.signalbox.durable.internal.travel.SignalFormats;
import dev.signalbox.durable.internal.travel.UnknownSignalException;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DurablePart;
import dev.signalbox.durable.spi.DurableReceiver;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Senders;
import java.util.List;

/**
 * Calls a durable receiver by its generated parts. It has one for each signal that it hears.
 *
 * @param parts all parts of one receiver
 * @param integration its dispatcher's, by which a test may inject a fault into the call
 */
record PartCall(List<DurablePart<?>> parts, SignalFormats formats, Integration integration)
        implements DurableReceiver.Call {

    @Override
    public void deliver(byte[] payload, DeliveryContext context) throws Exception {
        if (!(context instanceof AttemptScope attempt)) {
            throw new IllegalArgumentException("Not an attempt: " + context);
        }
        Class<? extends Signal> type = type(context.signal());
        List<DurablePart<?>> hearing = hearing(type);
        Signal signal = formats.of(type).read(payload, type, Reading.of(hearing), attempt);
        DurablePart<?> part = chosen(hearing, signal);
        integration.deliver(part.receiver().id(), signal, () -> {
            deliver(part, signal, context);
            return null;
        });
    }

    /** Unchecked: the part's type is the signal's or a super-type of it. */
    @SuppressWarnings("unchecked")
    private static <S extends Signal> void deliver(DurablePart<S> part, Signal signal, DeliveryContext context)
            throws Exception {
        part.deliver((S) signal, context.info());
    }

    private Class<? extends Signal> type(String name) {
        for (DurablePart<?> part : parts) {
            if (part.signal().getName().equals(name)) {
                return part.signal().asSubclass(Signal.class);
            }
        }
        try {
            ClassLoader loader = parts.get(0).getClass().getClassLoader();
            return Class.forName(name, false, loader).asSubclass(Signal.class);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw unknown(name);
        }
    }

    private List<DurablePart<?>> hearing(Class<? extends Signal> type) {
        List<DurablePart<?>> hearing = parts.stream()
                .filter(each -> each.signal().isAssignableFrom(type))
                .toList();
        if (hearing.isEmpty()) {
            throw unknown(type.getName());
        }
        return hearing;
    }

    private UnknownSignalException unknown(String signal) {
        return new UnknownSignalException(
                "Receiver '" + parts.get(0).receiver().id() + "' does not hear " + signal + " in this application");
    }

    /**
     * The part whose senders include the signal's. If none does, because the code has changed since, the part with the
     * nearest signal type.
     */
    private static DurablePart<?> chosen(List<DurablePart<?>> hearing, Signal signal) {
        Class<?> sender = Senders.classOf(signal.sender());
        return hearing.stream()
                .filter(each -> each.terms().senders().include(sender))
                .findFirst()
                .orElse(hearing.get(0));
    }
}

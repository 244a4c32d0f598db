package dev.signalbox.durable.internal.record;

import dev.signalbox.Signal;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Gives each send an id, the same for all its receivers. A send calls its receivers one after the other on one thread,
 * each with the same signal object. These receivers may send other signals in between. So each thread remembers the
 * last few signals. If a receiver gets the same object again, this is another send.
 *
 * <p>Ids are UUIDs of version 7: later ones are greater, so that the index on them grows at its end.
 */
final class EventIds {

    /**
     * How many signals a thread remembers. If more sends are nested, the remaining receivers of the outer ones get
     * another id.
     */
    private static final int MOST_REMEMBERED = 32;

    private static final int MILLIS_SHIFT = 12;
    private static final long COUNTER = (1L << MILLIS_SHIFT) - 1;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long RANDOM = 0x3FFFFFFFFFFFFFFFL;

    private final LongSupplier millis;
    private final AtomicLong last = new AtomicLong();

    @SuppressWarnings("ThreadLocalUsage") // each queue has its own
    private final ThreadLocal<Deque<Sent>> recent = ThreadLocal.withInitial(ArrayDeque::new);

    EventIds(LongSupplier millis) {
        this.millis = millis;
    }

    /** The id and time of a send. */
    record Event(String id, Instant sentAt) {}

    /** A send, with the receivers whose calls have been recorded. */
    private record Sent(WeakReference<Signal> signal, Event event, Set<String> receivers) {

        boolean isOf(Signal sought, String receiver) {
            return signal.refersTo(sought) && !receivers.contains(receiver);
        }
    }

    /** The id and time of the send by which a receiver gets this signal. */
    Event of(Signal signal, String receiver, Instant now) {
        Deque<Sent> known = recent.get();
        for (Sent each : known) {
            if (each.isOf(signal, receiver)) {
                each.receivers.add(receiver);
                return each.event;
            }
        }
        Sent sent = new Sent(new WeakReference<>(signal), new Event(next().toString(), now), new HashSet<>());
        sent.receivers.add(receiver);
        known.addFirst(sent);
        if (known.size() > MOST_REMEMBERED) {
            known.removeLast();
        }
        return sent.event;
    }

    /** A UUID of version 7: the milliseconds, 12 bits that count within one millisecond, and random bits. */
    UUID next() {
        long now = millis.getAsLong() << MILLIS_SHIFT;
        long ticks = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = (ticks >>> MILLIS_SHIFT) << 16 | VERSION | (ticks & COUNTER);
        long low = VARIANT | (ThreadLocalRandom.current().nextLong() & RANDOM);
        return new UUID(high, low);
    }
}

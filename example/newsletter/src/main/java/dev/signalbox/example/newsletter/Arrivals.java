package dev.signalbox.example.newsletter;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How many signals have been received since the start. */
@Component
final class Arrivals {

    private final AtomicLong registrations = new AtomicLong();
    private final AtomicLong departures = new AtomicLong();

    void countRegistration() {
        registrations.incrementAndGet();
    }

    void countDeparture() {
        departures.incrementAndGet();
    }

    long registrations() {
        return registrations.get();
    }

    long departures() {
        return departures.get();
    }
}

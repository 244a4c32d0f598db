package dev.signalbox.example.newsletter;

import static dev.signalbox.Phase.AFTER_COMMIT;

import dev.signalbox.Receiver;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of subscribers. It hears the profiles application as if that were part of this one.
 *
 * <p>Each signal of it arrives in a transaction, which remembers the signal, too. So what is written here is written
 * once, however often Kafka has the signal.
 */
@Component
final class SubscriberSignals {

    private final Subscribers subscribers;
    private final Arrivals arrivals;

    SubscriberSignals(Subscribers subscribers, Arrivals arrivals) {
        this.subscribers = subscribers;
        this.arrivals = arrivals;
    }

    @Receiver(MemberRegistered.class)
    void subscribe(long memberId, String email, String name) {
        subscribers.save(memberId, email, name);
    }

    @Receiver(MemberLeft.class)
    void unsubscribe(long memberId) {
        subscribers.delete(memberId);
    }

    /** After the commit, because an arrival that is rolled back is tried again. */
    @Receiver(value = MemberRegistered.class, phase = AFTER_COMMIT)
    void countRegistration() {
        arrivals.countRegistration();
    }

    @Receiver(value = MemberLeft.class, phase = AFTER_COMMIT)
    void countDeparture() {
        arrivals.countDeparture();
    }
}

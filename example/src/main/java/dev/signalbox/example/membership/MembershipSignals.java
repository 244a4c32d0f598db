package dev.signalbox.example.membership;

import static dev.signalbox.StandardSignal.POST_DELETE;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Channel;
import dev.signalbox.Receiver;
import dev.signalbox.example.account.Account;
import org.springframework.stereotype.Component;

/**
 * Sends signals that cross to other services. What other services hear is a record of its own, so that a change of the
 * entity does not change it.
 *
 * <p>They are rows of the same transaction: other services hear of a member if and only if it commits. Without a broker
 * there are no rows.
 */
@Component
final class MembershipSignals {

    private final Channel<MemberRegistered> registrations;
    private final Channel<MemberLeft> departures;

    MembershipSignals(Channel<MemberRegistered> registrations, Channel<MemberLeft> departures) {
        this.registrations = registrations;
        this.departures = departures;
    }

    @Receiver(signal = POST_SAVE, sender = Account.class, when = "created")
    void registered(Account account) {
        registrations.send(new MemberRegistered(account.getId(), account.getEmail(), account.getFullName()));
    }

    @Receiver(signal = POST_DELETE, sender = Account.class)
    void left(Account account) {
        departures.send(new MemberLeft(account.getId()));
    }
}

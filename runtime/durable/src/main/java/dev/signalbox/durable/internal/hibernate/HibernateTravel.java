package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.hibernate.AttemptSessions;
import dev.signalbox.durable.internal.travel.SignalFormat;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.SenderTransactions;

/**
 * Gives the other packages what durable receivers of model signals need: a format, and the transactions of sessions.
 */
public final class HibernateTravel {

    private final Units units = new Units();
    private final SessionTransactions senders = new SessionTransactions();
    private final ModelFormat format;

    /**
     * Prepares. {@link #receiveFrom} names the dispatcher later.
     *
     * @param attempts opens the sessions of attempts if it implements {@link AttemptSessions}
     */
    public HibernateTravel(AttemptTransactions attempts) {
        AttemptSessions environment = attempts instanceof AttemptSessions sessions ? sessions : factory -> null;
        this.format = new ModelFormat(new OpenedSessions(units, environment));
    }

    /** Writes and reads model signals. */
    public SignalFormat format() {
        return format;
    }

    /** Finds the transaction of the session that sends a signal. */
    public SenderTransactions senders() {
        return senders;
    }

    /** Names the dispatcher whose session factories load the entities. */
    public void receiveFrom(Dispatcher dispatcher) {
        units.use(dispatcher);
    }
}

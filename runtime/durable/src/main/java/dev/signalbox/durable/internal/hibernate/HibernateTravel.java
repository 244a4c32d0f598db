package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.hibernate.AttemptSessions;
import dev.signalbox.durable.internal.travel.SignalFormat;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.SenderTransactions;

/** What model signals need to be durable. */
public final class HibernateTravel {

    private final Units units = new Units();
    private final SessionTransactions senders = new SessionTransactions();
    private final ModelFormat format;

    /**
     * Knows no dispatcher yet.
     *
     * @param attempts opens the sessions of attempts, if it is an {@link AttemptSessions}
     */
    public HibernateTravel(AttemptTransactions attempts) {
        AttemptSessions environment = attempts instanceof AttemptSessions sessions ? sessions : factory -> null;
        this.format = new ModelFormat(new OpenedSessions(units, environment));
    }

    /** How model signals travel. */
    public SignalFormat format() {
        return format;
    }

    /** The transactions of sessions. */
    public SenderTransactions senders() {
        return senders;
    }

    /** From now on signals of this dispatcher's session factories are delivered. */
    public void receiveFrom(Dispatcher dispatcher) {
        units.use(dispatcher);
    }
}

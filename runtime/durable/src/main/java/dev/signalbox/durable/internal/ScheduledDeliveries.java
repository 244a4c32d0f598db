package dev.signalbox.durable.internal;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.durable.Backlog;
import dev.signalbox.durable.DeadLetters;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.JdbcTransactions;
import dev.signalbox.durable.internal.attempt.AttemptEnvironment;
import dev.signalbox.durable.internal.attempt.PartReceivers;
import dev.signalbox.durable.internal.database.DatabaseClock;
import dev.signalbox.durable.internal.database.Log;
import dev.signalbox.durable.internal.queue.DeadLetterTable;
import dev.signalbox.durable.internal.queue.DeliveryProof;
import dev.signalbox.durable.internal.queue.DeliveryQueue;
import dev.signalbox.durable.internal.queue.Inbox;
import dev.signalbox.durable.internal.queue.JdbcDeadLetters;
import dev.signalbox.durable.internal.queue.Removal;
import dev.signalbox.durable.internal.record.CallRecording;
import dev.signalbox.durable.internal.record.ThreadTransactions;
import dev.signalbox.durable.spi.CallRecorder;
import dev.signalbox.durable.spi.DeliveredCalls;
import dev.signalbox.durable.spi.DeliveryDatabase;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.durable.spi.DurablePart;
import dev.signalbox.durable.spi.DurableReceiver;
import dev.signalbox.durable.spi.RecordedCall;
import dev.signalbox.durable.spi.SenderTransactions;
import dev.signalbox.spi.InstanceProvider;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connects the parts: {@link CallRecording} records calls, {@link DeliveryWorkers} delivers them by db-scheduler. */
final class ScheduledDeliveries implements Deliveries, CallRecorder {

    private final DeliveriesBuilder settings;
    private final DataSource database;
    private final boolean keepsSnapshots;
    private final JdbcCustomization dialect;
    private final DatabaseClock clock;
    private final DeliveryQueue queue;
    private final DeadLetterTable deadLetters = new DeadLetterTable();
    private final ThreadTransactions transactions;
    private final TaskSignals taskSignals = new TaskSignals();
    private final Travel travel;
    private final CallRecording calls;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** The ids of receivers that this application has or had; null before the start, when they are not known. */
    private volatile @Nullable Set<String> known;

    private volatile @Nullable DeliveryWorkers workers;
    private boolean closed;

    /**
     * Prepares. Delivers nothing before {@link #start}.
     *
     * @param dialect how db-scheduler works with the database
     * @param keepsSnapshots whether a transaction fails when it writes to a row that another has changed since it began
     */
    ScheduledDeliveries(DeliveriesBuilder settings, JdbcCustomization dialect, boolean keepsSnapshots)
            throws SQLException {
        this.settings = settings;
        this.keepsSnapshots = keepsSnapshots;
        this.database = settings.database;
        this.clock = new DatabaseClock(database, settings.clock);
        this.dialect = dialect;
        this.queue = new DeliveryQueue(dialect, clock, Set.of(DeliveryWorkers.CLEANING));
        this.transactions = new ThreadTransactions(database);
        settings.probes.add(taskSignals);
        this.travel = Travel.of(settings.codec, settings.attempts);
        List<SenderTransactions> senders = new ArrayList<>(travel.senders());
        senders.addAll(settings.senders);
        senders.add(transactions);
        this.calls =
                new CallRecording(database, this, travel.formats(), senders, settings.probes, settings.clock::instant);
    }

    @Override
    public synchronized void start(Dispatcher dispatcher) {
        if (closed || workers != null) {
            throw new IllegalStateException("These deliveries have been " + (closed ? "closed" : "started"));
        }
        travel.receiveFrom(dispatcher);
        taskSignals.sendBy(dispatcher);
        List<DurableReceiver> receivers = new ArrayList<>(settings.receivers);
        receivers.addAll(new PartReceivers(settings.retries, settings.timeout, travel.formats()).of(dispatcher));
        known = names(receivers);
        Inbox inbox = new Inbox(clock::now);
        DeliveryWorkers started = new DeliveryWorkers(
                settings, dialect, clock, environment(keepsSnapshots ? inbox : new Removal()), inbox, receivers);
        workers = started;
        started.start(this::reportUnknown);
    }

    private AttemptEnvironment environment(DeliveryProof proof) {
        return new AttemptEnvironment(
                database, proof, deadLetters, transactions, settings.attempts, settings.probes, clock::now);
    }

    private static Set<String> names(List<DurableReceiver> receivers) {
        Set<String> names = new HashSet<>();
        for (DurableReceiver receiver : receivers) {
            for (String name : receiver.formerly()) {
                addOnce(names, name, receiver);
            }
            addOnce(names, receiver.id(), receiver);
        }
        return Set.copyOf(names);
    }

    private static void addOnce(Set<String> names, String name, DurableReceiver receiver) {
        if (!names.add(name)) {
            throw new IllegalStateException("Two durable receivers have or had the id '" + name + "', '" + receiver.id()
                    + "' being one of them. Calls are recorded under ids, so give each its own");
        }
    }

    @Override
    public InstanceProvider instances(InstanceProvider ofApplication) {
        return new RecordingInstances(calls(), ofApplication);
    }

    @Override
    public DurableCalls calls() {
        return new OwnCalls();
    }

    /** Also tells by which deliveries the calls are delivered. */
    private final class OwnCalls implements DeliveredCalls {

        @Override
        public <S extends Signal> void record(DurablePart<S> receiver, S signal) {
            calls.record(receiver, signal);
        }

        @Override
        public Deliveries deliveries() {
            return ScheduledDeliveries.this;
        }
    }

    @Override
    public Registration watch(DeliveryProbe probe) {
        return settings.probes.add(probe);
    }

    @Override
    public int deliverEarly(Duration within) {
        try (Connection connection = database.getConnection()) {
            int calls = queue.makeDue(connection, within);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            deliverNow();
            return calls;
        } catch (SQLException e) {
            throw new IllegalStateException("Recorded calls cannot be delivered early", e);
        }
    }

    @Override
    public JdbcTransactions transactions() {
        return transactions;
    }

    @Override
    public DeliveryDatabase database() {
        return new OwnDatabase(environment(new Removal()), calls, travel.records());
    }

    @Override
    public CallRecorder recorder() {
        return this;
    }

    @Override
    public void record(Connection connection, List<RecordedCall> recorded) throws SQLException {
        if (connection.isReadOnly()) {
            throw new SQLException(CallRecording.readOnly(
                    recorded.stream().map(RecordedCall::receiver).distinct().toList()));
        }
        queue.add(connection, recorded);
    }

    @Override
    public void deliverNow() {
        DeliveryWorkers started = workers;
        if (started != null) {
            started.deliverNow();
        }
    }

    @Override
    public DeadLetters deadLetters() {
        return new JdbcDeadLetters(database, deadLetters, queue, this::deliverNow);
    }

    @Override
    public Backlog backlog() {
        Set<String> present = known;
        try (Connection connection = database.getConnection()) {
            Backlog backlog = queue.backlog(connection, present);
            if (present != null) {
                report(backlog, present);
            }
            return backlog;
        } catch (SQLException e) {
            throw new IllegalStateException("The recorded calls cannot be read", e);
        }
    }

    /** Warns of calls whose receivers are unknown. Reads all rows, so {@link #start} does not wait for it. */
    private void reportUnknown() {
        try {
            backlog();
        } catch (IllegalStateException e) {
            Log.LOGGER.log(Level.WARNING, "It is not known whether calls of unknown receivers wait", e);
        }
    }

    private void report(Backlog backlog, Set<String> present) {
        backlog.byReceiver().keySet().stream()
                .filter(each -> !present.contains(each) && reported.add(each))
                .forEach(each -> Log.LOGGER.log(
                        Level.WARNING,
                        "Calls of receiver '" + each
                                + "' are recorded, and this application has no durable receiver"
                                + " of that id. They wait for one that has. If it was renamed, write"
                                + " formerly = \"" + each + "\" at its @Durable."));
    }

    @Override
    public void close() {
        DeliveryWorkers started;
        synchronized (this) {
            closed = true;
            started = workers;
        }
        if (started != null) {
            started.close();
        }
    }
}

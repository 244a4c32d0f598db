package dev.signalbox.kafka;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Retries;
import dev.signalbox.kafka.internal.CrossingsBuilder;
import dev.signalbox.kafka.spi.CrossingProbe;
import dev.signalbox.kafka.spi.CrossingRecorder;
import dev.signalbox.spi.InstanceProvider;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * The signals that an application exchanges with other services through Kafka: records the signals that it sends, takes
 * them to Kafka, and sends signals of other services to its receivers. An application has one. Several nodes share the
 * work.
 *
 * <pre>{@code
 * Deliveries deliveries = Deliveries.on(dataSource).createTables().build();
 * Crossings crossings = Crossings.on(deliveries)
 *         .service("shop")
 *         .brokers("localhost:9092")
 *         .createTables()
 *         .build();
 * Dispatcher dispatcher = Dispatcher.builder()
 *         .instances(crossings.instances(deliveries.instances(beans::find)))
 *         .transactions(deliveries.transactions())
 *         .build();
 * Signals.adopt(dispatcher);
 * crossings.start(dispatcher);
 * }</pre>
 *
 * <p>May be used by several threads.
 */
public interface Crossings extends AutoCloseable {

    /**
     * Begins to configure crossings.
     *
     * @param deliveries whose database has the outbox and the inbox. Both are written in its transactions. The
     *     deliveries need not be started
     */
    static Builder on(Deliveries deliveries) {
        return new CrossingsBuilder(deliveries);
    }

    /**
     * Begins to take signals to Kafka, and to receive those of other services. Until then signals are recorded only. Returns
     * at once, also if Kafka does not answer. Does nothing if no signal of the dispatcher crosses. May be called again after
     * {@link #close}.
     *
     * @throws IllegalStateException if it has been started, or two signals have the same topic and name
     */
    void start(Dispatcher dispatcher);

    /**
     * Supplies the objects of receivers to the dispatcher: the {@link #recorder}, and what the application supplies.
     */
    InstanceProvider instances(InstanceProvider ofApplication);

    /** What records signals, for dispatchers that do not take {@link #instances}. */
    CrossingRecorder recorder();

    /** The signals that Kafka does not have yet. Counts all rows: once a minute is fine, once a second is not. */
    Backlog backlog();

    /**
     * Takes signals to Kafka again that it has refused.
     *
     * @return how many
     */
    int retryRefused();

    /**
     * Stops, and waits for what is under way until {@link Builder#stopWithin} has passed. Signals are still recorded, and
     * taken to Kafka by another node or after the next start.
     */
    @Override
    void close();

    /** Configures crossings. */
    interface Builder {

        /**
         * The name of this service: the {@code source} of its CloudEvents, and its consumer group. All nodes of a service have
         * the same, and no two services do. Must be a URI reference, as a word without spaces is, of at most 90 characters.
         */
        Builder service(String name);

        /** Where to find Kafka: host and port, several with commas. */
        Builder brokers(String addresses);

        /**
         * Settings of Kafka's producers and consumers, by the names that Kafka gives them, such as for encryption.
         * Signalbox overrides the settings on which order and safety depend: {@code acks}, {@code enable.idempotence},
         * the serializers, and {@code enable.auto.commit}, which is off.
         */
        Builder kafka(Map<String, ?> settings);

        /** Settings of producers only. They override those of {@link #kafka}. */
        Builder producer(Map<String, ?> settings);

        /** Settings of consumers only. They override those of {@link #kafka}. */
        Builder consumer(Map<String, ?> settings);

        /** Makes the tables if they are missing. By default they are expected to exist; the scripts are in the jar. */
        Builder createTables();

        /**
         * Makes the topics, and those of dead letters, if they are missing. For development: in production, the
         * operators of Kafka decide on partitions and replicas.
         */
        Builder createTopics(int partitions, int replicas);

        /**
         * How often the relay looks for signals that other processes have recorded; by default each second. It takes
         * those of this process at once.
         */
        Builder pollEvery(Duration interval);

        /**
         * How long the relaying node may fail to prolong its lease before another node relays in its place; by default
         * 10 seconds. It must be longer than the longest pause of the database and of the process.
         */
        Builder leaseFor(Duration length);

        /**
         * Polls these topics only. By default all whose signals have a receiver in this application.
         */
        Builder hear(Collection<String> topics);

        /** Also receives the signals that this service has sent itself. By default it skips them. */
        Builder hearOwn();

        /**
         * How many threads receive, each with a consumer; by default one. Threads beyond the number of partitions get
         * no work.
         */
        Builder consumers(int threads);

        /**
         * How often a signal is attempted before its record goes to the dead-letter topic. By default six times within
         * 7 seconds. Meanwhile the signals behind it in the partition wait.
         */
        Builder retries(Retries retries);

        /**
         * How long the inbox remembers that a signal was received; by default 14 days. Receivers are called again for
         * older records that Kafka delivers again. So it should be longer than topics keep records, which is a week by
         * default.
         */
        Builder rememberFor(Duration time);

        /** How many bytes a signal may have as JSON; by default 900,000, which is below Kafka's default limit. */
        Builder mostBytes(int bytes);

        /** How long {@link Crossings#close} waits for what is under way; by default 30 seconds. */
        Builder stopWithin(Duration time);

        /** For integrations: adds a probe, which is told of signals that cross. */
        Builder probe(CrossingProbe probe);

        /**
         * Makes the crossings. Until {@link Crossings#start} they only record signals. Does not connect to Kafka.
         *
         * @throws IllegalStateException if the service has no name, there are no brokers, or the database does not answer
         */
        Crossings build();
    }
}

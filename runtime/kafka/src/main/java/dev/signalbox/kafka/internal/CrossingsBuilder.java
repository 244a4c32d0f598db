package dev.signalbox.kafka.internal;

import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Retries;
import dev.signalbox.durable.spi.DeliveryDatabase;
import dev.signalbox.kafka.Crossings;
import dev.signalbox.kafka.spi.CrossingProbe;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;

/** Keeps the settings of crossings and their defaults. Also makes the tables and checks the settings. */
public final class CrossingsBuilder implements Crossings.Builder {

    private static final String TABLES = "signalbox_outbox, signalbox_received, signalbox_lease";
    private static final int LONGEST_NAME = 90;

    final DeliveryDatabase database;
    String service = "";
    final Map<String, Object> kafka = new HashMap<>();
    final Map<String, Object> producer = new HashMap<>();
    final Map<String, Object> consumer = new HashMap<>();
    private boolean createTables;

    /** Of each topic that is made; zero if none is to be made. */
    int partitions;

    int replicas;
    Duration pollInterval = Duration.ofSeconds(1);
    Duration leaseLength = Duration.ofSeconds(10);

    /** The topics to poll; null for all that have receivers. */
    @Nullable
    Set<String> heard;

    boolean hearsOwn;
    int consumers = 1;
    Retries retries = new Retries(6, Duration.ofMillis(200), Duration.ofSeconds(10));
    Duration rememberFor = Duration.ofDays(14);
    int mostBytes = 900_000;
    Duration stopWithin = Duration.ofSeconds(30);
    final List<CrossingProbe> probes = new ArrayList<>();

    /** Begins with the defaults. */
    public CrossingsBuilder(Deliveries deliveries) {
        this.database = deliveries.database();
    }

    @Override
    public CrossingsBuilder service(String name) {
        this.service = name;
        return this;
    }

    @Override
    public CrossingsBuilder brokers(String addresses) {
        kafka.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses);
        return this;
    }

    @Override
    public CrossingsBuilder kafka(Map<String, ?> settings) {
        kafka.putAll(settings);
        return this;
    }

    @Override
    public CrossingsBuilder producer(Map<String, ?> settings) {
        producer.putAll(settings);
        return this;
    }

    @Override
    public CrossingsBuilder consumer(Map<String, ?> settings) {
        consumer.putAll(settings);
        return this;
    }

    @Override
    public CrossingsBuilder createTables() {
        this.createTables = true;
        return this;
    }

    @Override
    public CrossingsBuilder createTopics(int partitions, int replicas) {
        this.partitions = partitions;
        this.replicas = replicas;
        return this;
    }

    @Override
    public CrossingsBuilder pollEvery(Duration interval) {
        this.pollInterval = interval;
        return this;
    }

    @Override
    public CrossingsBuilder leaseFor(Duration length) {
        this.leaseLength = length;
        return this;
    }

    @Override
    public CrossingsBuilder hear(Collection<String> topics) {
        this.heard = Set.copyOf(topics);
        return this;
    }

    @Override
    public CrossingsBuilder hearOwn() {
        this.hearsOwn = true;
        return this;
    }

    @Override
    public CrossingsBuilder consumers(int threads) {
        this.consumers = threads;
        return this;
    }

    @Override
    public CrossingsBuilder retries(Retries retries) {
        this.retries = retries;
        return this;
    }

    @Override
    public CrossingsBuilder rememberFor(Duration time) {
        this.rememberFor = time;
        return this;
    }

    @Override
    public CrossingsBuilder mostBytes(int bytes) {
        this.mostBytes = bytes;
        return this;
    }

    @Override
    public CrossingsBuilder stopWithin(Duration time) {
        this.stopWithin = time;
        return this;
    }

    @Override
    public CrossingsBuilder probe(CrossingProbe probe) {
        probes.add(probe);
        return this;
    }

    @Override
    public Crossings build() {
        checkName();
        if (!producer().containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
            throw new IllegalStateException("These crossings do not know where Kafka is. Name its addresses:"
                    + " Crossings.on(deliveries).brokers(\"localhost:9092\")");
        }
        if (createTables) {
            try {
                database.createTables(TABLES, Crossings.class);
            } catch (SQLException e) {
                throw new IllegalStateException("Crossings need their database, which does not answer", e);
            }
        }
        return new RunningCrossings(this);
    }

    private void checkName() {
        if (service.isBlank() || service.length() > LONGEST_NAME || !isReference(service)) {
            throw new IllegalStateException("The name of this service is '" + service + "'. It is the source of its"
                    + " CloudEvents, so it must be a URI reference of 1 to " + LONGEST_NAME
                    + " characters. Give it one: Crossings.on(deliveries).service(\"shop\")");
        }
    }

    private static boolean isReference(String name) {
        try {
            return new URI(name).toString().equals(name);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    Map<String, Object> producer() {
        return with(producer);
    }

    Map<String, Object> consumer() {
        return with(consumer);
    }

    private Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(kafka);
        all.putAll(own);
        return all;
    }
}

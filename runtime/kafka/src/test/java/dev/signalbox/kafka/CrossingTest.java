package dev.signalbox.kafka;

import dev.signalbox.kafka.shop.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services and a broker. */
@ExtendWith(Broker.Shared.class)
abstract class CrossingTest {

    static {
        // Other builds may run beside this one.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    final Topics topics = new Topics();

    private final String suffix = UUID.randomUUID().toString();
    private final List<AutoCloseable> opened = new ArrayList<>();

    Broker broker() {
        return Broker.shared();
    }

    Database kind() {
        return Database.H2;
    }

    void createTopics(int partitions) {
        broker().create(
                        partitions,
                        topics.placed(),
                        topics.cancelled(),
                        topics.placed() + ".dlt",
                        topics.cancelled() + ".dlt");
    }

    /** A service with a database of its own. */
    Service service(String name) throws SQLException {
        return service(name, builder -> builder);
    }

    Service service(String name, UnaryOperator<Crossings.Builder> more) throws SQLException {
        return node(name, kind().create(), more);
    }

    /** A node of a service, with the database of others. */
    Service node(String name, DataSource database, UnaryOperator<Crossings.Builder> more) {
        return closing(new Service(name + "-" + suffix, database, broker(), topics, more));
    }

    /** Is closed after the test, before what was opened earlier. */
    <T extends AutoCloseable> T closing(T each) {
        opened.add(each);
        return each;
    }

    @AfterEach
    void close() throws Exception {
        for (int at = opened.size() - 1; at >= 0; at--) {
            opened.get(at).close();
        }
    }
}

package dev.signalbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.kafka.shop.OrderPlaced;
import dev.signalbox.kafka.shop.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the README tells to paste is what runs here. */
@ExtendWith(Broker.Shared.class)
class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/dev/signalbox/kafka/ReadmeTest.java");

    private final Topics topics = new Topics();
    private final ReadmeTest beans = this;

    private <T> @Nullable T find(Class<T> type) {
        return type == Topics.class ? type.cast(topics) : null;
    }

    @Test
    void thePlainJavaBlockWorks() throws Exception {
        DataSource dataSource = Database.H2.create();
        Broker.shared().create(1, topics.placed());
        String localhost9092 = Broker.shared().address();
        // README
        Deliveries deliveries = Deliveries.on(dataSource).createTables().build();
        Crossings crossings = Crossings.on(deliveries)
                .service("shop")
                .brokers(localhost9092)
                .createTables()
                .build();
        Dispatcher dispatcher = Dispatcher.builder()
                .instances(crossings.instances(
                        deliveries.instances(beans::find))) // where your receivers' objects come from
                .transactions(deliveries.transactions())
                .build();
        Registration adoption = Signals.adopt(dispatcher);
        crossings.start(dispatcher); // a node that is only to record leaves this out
        // README
        try (adoption;
                deliveries;
                crossings) {
            Signals.send(new OrderPlaced("one", 1));
            await().until(() -> crossings.backlog().waiting() == 0);
            assertThat(Broker.shared().records(topics.placed())).hasSize(1);
        }
    }

    @Test
    void itIsTheReadmes() throws IOException {
        String tested = Files.readString(SOURCE)
                .split("// README\n", -1)[1]
                .replace("Registration adoption = ", "")
                .replace("localhost9092", "\"localhost:9092\"");

        assertThat(words(Files.readString(Path.of("README.md")))).contains(words(tested));
    }

    private static String words(String text) {
        return Pattern.compile("\\s+")
                .matcher(text)
                .replaceAll(" ")
                .replace("( ", "(")
                .replace(" .", ".")
                .strip();
    }
}

package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import dev.signalbox.durable.kitchen.Bell;
import dev.signalbox.durable.kitchen.PizzaDone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the README tells to paste is what runs here. */
class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/dev/signalbox/durable/ReadmeTest.java");

    private final Bell bell = new Bell();
    private final ReadmeTest beans = this;
    private final ReadmeTest kitchen = this;

    private <T> @Nullable T find(Class<T> type) {
        return type == Bell.class ? type.cast(bell) : null;
    }

    private void save(String pizza, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into pizza values ('" + pizza + "')");
        }
    }

    @Test
    void thePlainJavaBlocksWork() throws Exception {
        DataSource dataSource = Database.H2.create();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table pizza (name varchar(100))");
        }
        List<Integer> heard = new CopyOnWriteArrayList<>();
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> heard.add(pizza.size()));
        // README
        Deliveries deliveries = Deliveries.on(dataSource).createTables().build();
        Dispatcher dispatcher = Dispatcher.builder()
                .instances(deliveries.instances(beans::find)) // where your receivers' objects come from
                .transactions(deliveries.transactions())
                .build();
        Registration adoption = Signals.adopt(dispatcher);
        deliveries.start(dispatcher); // a node that is to send only leaves this out
        // .
        try (adoption;
                dispatcher;
                deliveries) {
            // README
            deliveries.transactions().run(connection -> {
                kitchen.save("Margherita", connection);
                Signals.send(new PizzaDone("north", 4, List.of("basil"), Instant.now(), null));
            });
            // .
            await().untilAsserted(() -> assertThat(heard).containsExactly(4));
        }
    }

    @Test
    void theyAreInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> blocks = Pattern.compile("// README\n(.*?)\n *// \\.\n", Pattern.DOTALL)
                .matcher(Files.readString(SOURCE))
                .results()
                .map(found -> found.group(1).stripIndent().replace("Registration adoption = ", ""))
                .toList();
        assertThat(blocks).hasSize(2).allSatisfy(block -> assertThat(readme).contains("```java\n" + block + "\n```"));
    }
}

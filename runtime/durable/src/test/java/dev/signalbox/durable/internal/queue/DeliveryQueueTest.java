package dev.signalbox.durable.internal.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import dev.signalbox.durable.Database;
import dev.signalbox.durable.spi.RecordedCall;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of calls that cannot be recorded. */
class DeliveryQueueTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    /** PostgreSQL inserts many calls by another statement. The database's URL, which may have a password, is not shown. */
    @ParameterizedTest
    @CsvSource({"H2, 1, 42S04", "POSTGRESQL, 1, 42P01", "POSTGRESQL, 20, 42P01"})
    void namesTheDatabaseOfTheSenderThatHasNoTables(Database kind, int calls, String state) throws SQLException {
        DataSource database = kind.create();
        DeliveryQueue queue = new DeliveryQueue(new AutodetectJdbcCustomization(database), () -> NOW, Set.of());
        try (Connection connection = database.getConnection()) {
            String name = "'" + connection.getCatalog() + "'";

            assertThatThrownBy(() -> queue.add(
                            connection,
                            IntStream.range(0, calls)
                                    .mapToObj(DeliveryQueueTest::call)
                                    .toList()))
                    .hasMessageContainingAll("are not recorded", "signalbox_call", name)
                    .hasMessageNotContaining("jdbc:")
                    .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
                    .returns(state, SQLException::getSQLState);
        }
    }

    private static RecordedCall call(int number) {
        return new RecordedCall("bell", "event " + number, "com.acme.PizzaDone", NOW, "", new byte[0]);
    }
}

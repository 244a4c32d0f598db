package dev.signalbox.durable.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.durable.Database;
import dev.signalbox.durable.Deliveries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

    @ParameterizedTest
    @EnumSource
    void tablesAreMadeOnce(Database kind) throws SQLException {
        try (Connection connection = kind.create().getConnection()) {
            assertThat(Schema.createIfMissing(connection)).isTrue();
            assertThat(Schema.createIfMissing(connection)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesAreMadeByAConnectionThatDoesNotCommitByItself(Database kind) throws SQLException {
        DataSource database = kind.create();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(Schema.createIfMissing(connection)).isTrue();
            assertThat(connection.getAutoCommit()).isFalse();
        }
        try (Connection other = database.getConnection()) {
            Schema.require(other);
            assertThat(other.getAutoCommit()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void missingTablesAreAnErrorThatNamesTheScript(Database kind) throws SQLException {
        Deliveries.Builder builder = Deliveries.on(kind.create());
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "The tables signalbox_call, signalbox_inbox and signalbox_dead_letter cannot be read")
                .hasMessageContaining(
                        "run the script dev/signalbox/durable/" + kind.name().toLowerCase(Locale.ROOT) + ".sql")
                .hasMessageContaining("signalbox.durable.initialize-schema=always")
                .hasCauseInstanceOf(SQLException.class);
        builder.createTables().build().close();
    }

    @ParameterizedTest
    @EnumSource
    void eachProductHasAScriptOfThreeTables(Product product) throws IOException {
        try (InputStream script = Deliveries.class.getResourceAsStream(product.script())) {
            assertThat(script).isNotNull();
            assertThat(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(
                            "create table signalbox_call (",
                            "create table signalbox_inbox (",
                            "create table signalbox_dead_letter (");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatLosesCommitsIsComplainedOf(Database kind) throws SQLException {
        try (Connection connection = kind.create().getConnection();
                Statement statement = connection.createStatement()) {
            switch (kind) {
                case H2 -> {
                    assertThat(DurabilityCheck.complaints(connection)).isEmpty();
                    assertThat(DurabilityCheck.advice(connection))
                            .hasValueSatisfying(each -> assertThat(each).startsWith("H2 runs in memory"));
                }
                case POSTGRESQL -> {
                    assertThat(DurabilityCheck.advice(connection)).isEmpty();
                    assertThat(DurabilityCheck.complaints(connection)).isEmpty();
                    statement.execute("set synchronous_commit = off");
                    assertThat(DurabilityCheck.complaints(connection))
                            .singleElement()
                            .asString()
                            .contains("Set synchronous_commit = on");
                }
            }
        }
    }

    @Test
    void aFileThatIsWrittenAfterADelayIsComplainedOf(@TempDir Path folder) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("calls");
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(DurabilityCheck.complaints(connection))
                    .singleElement()
                    .asString()
                    .contains("Add ';WRITE_DELAY=0' to the URL");
        }
        try (Connection connection = DriverManager.getConnection(url + ";WRITE_DELAY=0")) {
            assertThat(DurabilityCheck.complaints(connection)).isEmpty();
        }
    }
}

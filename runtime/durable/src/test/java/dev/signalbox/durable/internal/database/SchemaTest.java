package dev.signalbox.durable.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.durable.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
    void eachProductHasAScriptOfThreeTables(Product product) throws IOException {
        try (InputStream script = Schema.class.getResourceAsStream(product.script())) {
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
                case H2 ->
                    assertThat(DurabilityCheck.complaints(connection))
                            .singleElement()
                            .asString()
                            .contains("H2 runs in memory");
                case POSTGRESQL -> {
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
}

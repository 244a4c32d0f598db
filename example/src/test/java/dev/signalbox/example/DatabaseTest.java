package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** All other tests would be as content with the wrong one. */
@PageTest
class DatabaseTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    Environment environment;

    @Test
    void isTheOneThatTheProfileNames() throws SQLException {
        String expected = environment.acceptsProfiles(Profiles.of("postgresql")) ? "PostgreSQL" : "H2";

        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(expected);
        }
    }
}

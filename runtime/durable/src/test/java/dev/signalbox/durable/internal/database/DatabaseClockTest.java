package dev.signalbox.durable.internal.database;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.signalbox.durable.Database;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The database's time, on a machine whose own clock is wrong. */
class DatabaseClockTest {

    private static final Instant WRONG = Instant.parse("2001-02-03T04:05:06Z");

    private Instant local = WRONG;

    private final Clock machine = new Clock() {
        @Override
        public Instant instant() {
            return local;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @Test
    void isReckonedFromTheMachinesOwnForAMinuteAndThenMeasured() throws SQLException {
        DatabaseClock clock = new DatabaseClock(Database.H2.create(), machine);
        Instant first = clock.now();
        assertThat(first).isCloseTo(Instant.now(), within(10, MINUTES));
        local = WRONG.plusSeconds(60);
        assertThat(clock.now()).isEqualTo(first.plusSeconds(60));
        local = WRONG.plus(Duration.ofDays(9));
        assertThat(clock.now()).isCloseTo(Instant.now(), within(10, MINUTES));
        local = WRONG;
        assertThat(clock.now()).isCloseTo(Instant.now(), within(10, MINUTES));
    }

    @Test
    void isReckonedWhileTheDatabaseIsAway() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:");
        DatabaseClock clock = new DatabaseClock(database, machine);
        Instant first = clock.now();
        database.setURL("jdbc:h2:tcp://localhost:1/none");
        local = WRONG.plus(Duration.ofHours(1));
        assertThat(clock.now()).isEqualTo(first.plus(Duration.ofHours(1)));
        local = local.plusSeconds(30);
        assertThat(clock.now()).isEqualTo(first.plus(Duration.ofHours(1)).plusSeconds(30));
    }
}

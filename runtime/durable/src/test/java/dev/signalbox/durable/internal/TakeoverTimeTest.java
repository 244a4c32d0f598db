package dev.signalbox.durable.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** F3: how long the call of a crashed process waits at most. */
class TakeoverTimeTest {

    /** db-scheduler looks for crashed calls at every second heartbeat. */
    private static final int BETWEEN_LOOKS = 2;

    /** The process crashes just after its last heartbeat, and another has just looked for such calls when they are due. */
    @Test
    void f3DefaultSettingsTakeACallOverWithin45Seconds() {
        DeliveriesBuilder defaults = new DeliveriesBuilder(new JdbcDataSource());
        Duration noticed =
                defaults.heartbeatInterval.multipliedBy(DeliveryWorkers.MISSED_HEARTBEATS + (long) BETWEEN_LOOKS);
        Duration longestBackoff = defaults.retries.delayAfter(1, () -> 0);
        assertThat(noticed.plus(longestBackoff).plus(defaults.pollInterval)).isLessThan(Duration.ofSeconds(45));
    }
}

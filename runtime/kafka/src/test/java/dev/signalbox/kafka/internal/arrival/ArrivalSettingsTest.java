package dev.signalbox.kafka.internal.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.durable.Retries;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which settings of Kafka's consumer are ours, and which the user's. */
class ArrivalSettingsTest {

    private static Map<String, Object> consumer(Map<String, Object> users) {
        Retries retries = new Retries(1, Duration.ZERO, Duration.ZERO);
        return new ArrivalSettings("mail", false, retries, users, Map.of()).consumer();
    }

    @Test
    void aSessionIsShorterThanKafkas() {
        assertThat(consumer(Map.of()))
                .containsEntry("session.timeout.ms", 6_000)
                .containsEntry("heartbeat.interval.ms", 2_000);
    }

    /** One of ours beside one of the user's may be refused by Kafka. */
    @ParameterizedTest
    @CsvSource({"session.timeout.ms, 45000", "heartbeat.interval.ms, 10000", "group.protocol, consumer"})
    void theUsersSettingsOfSessionsHoldAlone(String name, String value) {
        assertThat(consumer(Map.of(name, value)))
                .containsEntry(name, value)
                .containsKey("group.id")
                .satisfies(all -> assertThat(all.keySet().stream()
                                .filter(each -> each.startsWith("session.")
                                        || each.startsWith("heartbeat.")
                                        || each.startsWith("group.protocol")))
                        .containsExactly(name));
    }
}

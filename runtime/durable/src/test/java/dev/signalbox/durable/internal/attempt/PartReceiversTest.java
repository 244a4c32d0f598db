package dev.signalbox.durable.internal.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Retries;
import dev.signalbox.durable.internal.travel.SignalFormats;
import dev.signalbox.durable.kitchen.Bell;
import dev.signalbox.durable.spi.Durability;
import dev.signalbox.durable.spi.DurableReceiver;
import dev.signalbox.spi.InstanceProvider;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a receiver says of its attempts, and what the application does. */
class PartReceiversTest {

    private static final Retries APPLICATION = new Retries(5, Duration.ofSeconds(2), Duration.ofMinutes(1));

    private static Retries retries(Durability durability) {
        return PartReceivers.retries(durability, APPLICATION);
    }

    @Test
    void whatItDoesNotSayTheApplicationDoes() {
        assertThat(retries(Durability.DEFAULT)).isEqualTo(APPLICATION);
        assertThat(retries(Durability.DEFAULT.attempts(3))).isEqualTo(APPLICATION.withAttempts(3));
    }

    @Test
    void whatItSaysCounts() {
        assertThat(retries(Durability.DEFAULT.backoff(Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(4))))
                .isEqualTo(new Retries(5, Duration.ofSeconds(1), Duration.ofSeconds(4)));
    }

    @Test
    void theFirstDelayIsNoLongerThanTheLongest() {
        assertThat(retries(Durability.DEFAULT.maxBackoff(Duration.ofSeconds(1))))
                .isEqualTo(new Retries(5, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThat(retries(Durability.DEFAULT.backoff(Duration.ofHours(1))))
                .isEqualTo(new Retries(5, Duration.ofHours(1), Duration.ofHours(1)));
    }

    private record Only(Bell bell) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type.isInstance(bell) ? type.cast(bell) : null;
        }
    }

    @Test
    void eachReceiverHasThePartsOfAllItsSignals() {
        PartReceivers all = new PartReceivers(APPLICATION, Duration.ofMinutes(7), new SignalFormats(List.of()));
        try (Dispatcher dispatcher =
                Dispatcher.builder().instances(new Only(new Bell())).build()) {
            List<DurableReceiver> receivers = all.of(dispatcher);
            assertThat(receivers)
                    .extracting(DurableReceiver::id)
                    .contains("kitchen.bell", "kitchen.bill", "kitchen.renamed")
                    .doesNotHaveDuplicates();
            assertThat(receivers)
                    .filteredOn(each -> each.id().equals("kitchen.renamed"))
                    .singleElement()
                    .satisfies(renamed -> {
                        assertThat(renamed.formerly()).containsExactly("kitchen.old");
                        assertThat(renamed.timeout()).isEqualTo(Duration.ofMinutes(7));
                        assertThat(renamed.retries())
                                .isEqualTo(new Retries(3, Duration.ofMillis(1), Duration.ofMinutes(1)));
                    });
            assertThat(receivers)
                    .filteredOn(each -> each.id().equals("kitchen.bill"))
                    .singleElement()
                    .satisfies(
                            bill -> assertThat(((PartCall) bill.call()).parts()).hasSize(2));
        }
    }

    @Test
    void copiesOfWhatItSaysDifferInOneThing() {
        Duration second = Duration.ofSeconds(1);
        assertThat(Durability.DEFAULT.formerly("a", "b").formerly()).containsExactly("a", "b");
        assertThat(Durability.DEFAULT.timeout(second).timeout()).isEqualTo(second);
        assertThat(Durability.DEFAULT.withoutEntity().calledWithoutEntity()).isTrue();
        assertThat(Durability.DEFAULT.calledWithoutEntity()).isFalse();
    }
}

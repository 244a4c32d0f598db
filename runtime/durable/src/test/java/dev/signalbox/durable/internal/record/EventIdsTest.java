package dev.signalbox.durable.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EventIdsTest {

    private final AtomicLong millis = new AtomicLong(1_700_000_000_000L);
    private final EventIds ids = new EventIds(millis::get);

    private record Tick() implements Signal {}

    private String id(Signal signal, String receiver) {
        return ids.of(signal, receiver, Instant.EPOCH).id();
    }

    @Test
    void theReceiversOfOneSendHaveOneIdAlsoIfOthersAreSentInBetween() {
        Tick outer = new Tick();
        Tick inner = new Tick();
        String first = id(outer, "a");
        String nested = id(inner, "a");
        assertThat(id(outer, "b")).isEqualTo(first);
        assertThat(id(inner, "b")).isEqualTo(nested).isNotEqualTo(first);
    }

    @Test
    void theSameObjectSentAgainIsAnotherEvent() {
        Tick tick = new Tick();
        String first = id(tick, "a");
        assertThat(id(tick, "b")).isEqualTo(first);
        String second = id(tick, "a");
        assertThat(second).isNotEqualTo(first);
        assertThat(id(tick, "b")).isEqualTo(second);
    }

    @Test
    void theTimeOfTheSendIsThatOfItsFirstReceiver() {
        Tick tick = new Tick();
        Instant sent = Instant.parse("2026-01-02T03:04:05Z");
        assertThat(ids.of(tick, "a", sent).sentAt()).isEqualTo(sent);
        assertThat(ids.of(tick, "b", sent.plusSeconds(9)).sentAt()).isEqualTo(sent);
    }

    @Test
    void aLongListOfSignalsIsNotKept() {
        Tick first = new Tick();
        String id = id(first, "a");
        for (int other = 0; other < 40; other++) {
            id(new Tick(), "a");
        }
        assertThat(id(first, "b")).isNotEqualTo(id);
    }

    @Test
    void idsAreUuidsOfVersionSevenWithTheTimeInFront() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis.get());
    }

    @Test
    void laterIdsAreGreaterWhateverTheClockDoes() {
        List<String> made = new ArrayList<>();
        for (int each = 0; each < 10_000; each++) {
            if (each % 1_000 == 0) {
                millis.addAndGet(each % 2_000 == 0 ? 1 : -5);
            }
            made.add(ids.next().toString());
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}

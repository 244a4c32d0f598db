package dev.signalbox.durable.internal.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signalbox.durable.spi.RecordedCall;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final Instant SENT = Instant.parse("2026-01-02T03:04:05.123456789Z");

    private static Envelope envelope(String trace, byte[] payload) {
        return Envelope.of(new RecordedCall("bell", "one", "com.acme.PizzaDone", SENT, trace, payload));
    }

    @Test
    void itIsReadAsItWasWritten() {
        byte[] payload = "{\"size\": 4}\n\nä".getBytes(UTF_8);
        Envelope read = Envelope.ofBytes(envelope("00-1-2-01", payload).toBytes());
        assertThat(read.signal()).isEqualTo("com.acme.PizzaDone");
        assertThat(read.sentAt()).isEqualTo(SENT);
        assertThat(read.trace()).isEqualTo("00-1-2-01");
        assertThat(read.payload()).isEqualTo(payload);
    }

    @Test
    void theUnitAndTenantOfAnEntityAreRead() {
        RecordedCall call = new RecordedCall("bell", "one", "Saved", SENT, "", "people", "acme", new byte[0]);
        Envelope read = Envelope.ofBytes(Envelope.of(call).toBytes());
        assertThat(read.persistenceUnit()).isEqualTo("people");
        assertThat(read.tenant()).isEqualTo("acme");
        assertThat(read.trace()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "\n"})
    void aLineBreakInItsHeadIsRefused(String trace) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> envelope(trace, new byte[0]).toBytes())
                .withMessageContaining("The traceparent of a recorded call has a line break");
    }

    @Test
    void itIsText() {
        assertThat(new String(envelope("", "4".getBytes(UTF_8)).toBytes(), UTF_8))
                .isEqualTo("""
                signal: com.acme.PizzaDone
                sent: 2026-01-02T03:04:05.123456789Z

                4""");
    }

    @Test
    void aSignalWithoutArgumentsHasAnEmptyPayload() {
        assertThat(Envelope.ofBytes(envelope("", new byte[0]).toBytes()).payload())
                .isEmpty();
    }

    @Test
    void linesOfLaterVersionsAreIgnored() {
        assertThat(Envelope.ofBytes("signal: A\nlater: B\nno colon\nsent: 2026-01-02T03:04:05Z\n\n".getBytes(UTF_8))
                        .signal())
                .isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "signal: A\n\n", "sent: 2026-01-02T03:04:05Z\n\n", "signal: A\nsent: noon\n\n"})
    void whatIsNoneIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Envelope.ofBytes(text.getBytes(UTF_8)));
    }
}

package dev.signalbox.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.Accounts;
import com.acme.BillSent;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.SignalCodec;
import dev.signalbox.spi.InstanceProvider;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Recorded calls are waited for, repeated without waiting, and asserted. */
@Timeout(60)
class DurableReceiversTest {

    private static final Deliveries DELIVERIES = Deliveries.on(database())
            .codec(new Text())
            .pollEvery(Duration.ofMillis(50))
            .createTables()
            .build();

    private static final Dispatcher DISPATCHER = Dispatcher.builder()
            .instances(DELIVERIES.instances(new NoObjects()))
            .transactions(DELIVERIES.transactions())
            .build();

    @RegisterExtension
    static final SignalsExtension SIGNALS = SignalsExtension.of(DISPATCHER);

    static {
        DELIVERIES.start(DISPATCHER);
    }

    @AfterAll
    static void close() {
        DELIVERIES.close();
        DISPATCHER.close();
    }

    @AfterEach
    void bankAnswers(SignalRecorder recorder) {
        Accounts.BANK_IS_AWAY.set(false);
        recorder.passTime(Duration.ofHours(1));
        Accounts.BOOKED.clear();
        DELIVERIES
                .deadLetters()
                .list(100)
                .forEach(each -> DELIVERIES.deadLetters().discard(each.receiver(), each.eventId(), "end of the test"));
    }

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    private static final class NoObjects implements InstanceProvider {
        @Override
        public <T> @Nullable T get(Class<T> type) {
            return null;
        }
    }

    private static final class Text implements SignalCodec {

        @Override
        public byte[] write(Signal signal) {
            return ((BillSent) signal).to().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <S extends Signal> S read(byte[] bytes, Class<S> type) {
            return type.cast(new BillSent(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    @Test
    void recordedCallsAreWaitedFor(SignalRecorder recorder) {
        Signals.send(new BillSent("Ada"));
        Signals.send(new BillSent("Grace"));
        recorder.awaitSignals();

        assertThat(recorder).sent(BillSent.class).times(2).receivedBy("accounts.book");
        assertThat(recorder).delivered("accounts.book", 2).attempted("accounts.book", 2);
        assertThat(recorder).hasNoDeadLetters().hasDeadLetters("accounts.book", 0);
        assertThat(Accounts.BOOKED).containsExactlyInAnyOrder("Ada", "Grace");
    }

    @Test
    void theNextAttemptIsMadeWithoutWaiting(SignalRecorder recorder) {
        Accounts.BANK_IS_AWAY.set(true);
        Signals.send(new BillSent("Ada"));
        recorder.awaitSignals();
        assertThat(recorder).attempted("accounts.book", 1).delivered("accounts.book", 0);

        recorder.passTime(Duration.ofMinutes(1));
        assertThat(recorder).attempted("accounts.book", 1);

        Accounts.BANK_IS_AWAY.set(false);
        recorder.passTime(Duration.ofMinutes(10));
        assertThat(recorder).attempted("accounts.book", 2).delivered("accounts.book", 1);
        assertThat(recorder).hasNoDeadLetters();
    }

    @Test
    void deadLettersAreToldWithTheirErrors(SignalRecorder recorder) {
        Accounts.BANK_IS_AWAY.set(true);
        Signals.send(new BillSent("Ada"));
        // The first attempt may be under way.
        recorder.passTime(Duration.ofMinutes(10));

        assertThat(recorder).hasDeadLetters("accounts.book", 1);
        assertThatThrownBy(() -> assertThat(recorder).hasNoDeadLetters())
                .hasMessageContaining(
                        "accounts.book failed 2 times to hear Ada: java.io.IOException: The bank does not answer");
        assertThatThrownBy(() -> assertThat(recorder).hasDeadLetters("accounts.book", 2))
                .hasMessageContaining("Expected 2 dead letters of accounts.book");
        assertThatThrownBy(() -> assertThat(recorder).attempted("accounts.book", 3))
                .hasMessageContaining("to be attempted 3 times, but it was 2 times");
        assertThatThrownBy(() -> assertThat(recorder).delivered("accounts.bock", 0))
                .hasMessageContaining("No receiver is called accounts.bock");
    }

    @Test
    @MuteSignals(BillSent.class)
    void aMutedSignalIsNotRecorded(SignalRecorder recorder) {
        Signals.send(new BillSent("Ada"));
        recorder.awaitSignals();
        assertThat(recorder).sent(BillSent.class).once().notReceivedBy("accounts.book");
        assertThat(recorder).attempted("accounts.book", 0);
        assertThat(DELIVERIES.backlog().size()).isZero();
    }

    @Test
    @MuteSignals(receiverIds = "accounts.book")
    void aMutedReceiverIsNotRecorded(SignalRecorder recorder) {
        Signals.send(new BillSent("Ada"));
        recorder.awaitSignals();
        assertThat(recorder).attempted("accounts.book", 0);
        assertThat(DELIVERIES.backlog().size()).isZero();
    }

    @Test
    void withoutDurableReceiversTimeIsNotPassed() {
        Dispatcher none = Dispatcher.builder()
                .classLoader(ClassLoader.getPlatformClassLoader())
                .build();
        try (SignalRecorder recorder = SignalRecorder.of(none)) {
            recorder.awaitSignals();
            assertThat(recorder).hasNoDeadLetters();
            assertThatThrownBy(() -> recorder.passTime(Duration.ofHours(1)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("no durable receivers");
        }
    }
}

package dev.signalbox.test.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Accounts;
import com.acme.BillSent;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.SignalCodec;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.SignalsExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Faults of durable receivers happen when a recorded call is delivered. */
@Tag("thorough")
class DurableFaultsTest {

    private static final Deliveries DELIVERIES = Deliveries.on(database())
            .codec(new Text())
            .pollEvery(Duration.ofMillis(20))
            .createTables()
            .build();

    private static final Dispatcher DISPATCHER = Dispatcher.builder()
            .instances(DELIVERIES.instances(new NoObjects()))
            .transactions(DELIVERIES.transactions())
            .build();

    @TempDir
    Path report;

    static {
        DELIVERIES.start(DISPATCHER);
    }

    @AfterAll
    static void close() {
        DELIVERIES.close();
        DISPATCHER.close();
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
    void onlyWhatIsDoneTwiceAfterACrashIsFound() {
        FaultRuns runs = FaultRuns.of(Billing.class, report);

        assertThat(runs.names())
                .containsExactly(
                        "billing [no fault]",
                        "billing [SKIPPED accounts.book]",
                        "billing [THROWS accounts.book]",
                        "billing [SLOW accounts.book]",
                        "billing [CRASH accounts.book]",
                        "billing [SKIPPED accounts.know]",
                        "billing [THROWS accounts.know]",
                        "billing [SLOW accounts.know]",
                        "billing [CRASH accounts.know]",
                        "billing [no fault, again]");
        assertThat(runs.failures()).containsOnlyKeys("billing [CRASH accounts.book]");
        assertThat(runs.failures().get("billing [CRASH accounts.book]"))
                .startsWith("accounts.book was repeated after a crash, and the test fails: ");
    }

    @Test
    void nothingIsLeftBehind() {
        FaultRuns.of(Billing.class, report);

        assertThat(DELIVERIES.backlog().size()).isZero();
        assertThat(DELIVERIES.deadLetters().list(10)).isEmpty();
    }

    static final class Billing {

        @RegisterExtension
        static final SignalsExtension SIGNALS = SignalsExtension.of(DISPATCHER);

        @BeforeEach
        void clear() {
            Accounts.BOOKED.clear();
            Accounts.KNOWN.clear();
        }

        @FaultEveryReceiver(faults = {Fault.SKIPPED, Fault.THROWS, Fault.SLOW, Fault.CRASH})
        void billing(SignalRecorder recorder) {
            Signals.send(new BillSent("Ada"));

            recorder.awaitSignals();
            assertThat(Accounts.BOOKED).containsExactly("Ada");
            assertThat(Accounts.KNOWN).containsExactly("Ada");
        }
    }
}

package com.acme.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.durable.Durable;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.fault.FaultEveryReceiver;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tests that wait too little for other threads, and such as wait until it is done. */
final class Impatient {

    private Impatient() {}

    public record Scanned(String patient) implements Signal {}

    public record Scheduled(String patient) implements Signal {}

    public record Searched(String patient) implements Signal {}

    public record Ordered(String patient) implements Signal {}

    @Component
    static class Machines {

        private final Entries entries;

        Machines(Entries entries) {
            this.entries = entries;
        }

        @Transactional
        public void schedule(String patient) {
            Signals.send(new Scheduled(patient));
        }

        @Receiver(value = Scanned.class, async = true)
        void picture(String patient) {
            Sent.CALENDAR.add("picture of " + patient);
        }

        @Receiver(value = Scheduled.class, async = true, phase = Phase.AFTER_COMMIT)
        void plan(String patient) {
            entries.writeOnce("plan", patient);
        }

        @Receiver(Searched.class)
        String find(String patient) {
            return "found " + patient;
        }

        @Durable
        @Receiver(id = "clinic.order", value = Ordered.class)
        void order(String patient) {
            entries.write("order", patient);
        }
    }

    static final class Scanning extends ClinicTest {

        @FaultEveryReceiver
        void scanning() {
            Signals.send(new Scanned("ada"));
            waitALittle(() -> !Sent.CALENDAR.isEmpty());
            assertThat(Sent.CALENDAR).containsExactly("picture of ada");
        }
    }

    static final class PatientScanning extends ClinicTest {

        @FaultEveryReceiver
        void scanning() {
            Signals.send(new Scanned("ada"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(Sent.CALENDAR).containsExactly("picture of ada"));
        }
    }

    static final class Scheduling extends ClinicTest {

        @Autowired
        Machines machines;

        @FaultEveryReceiver
        void scheduling() {
            machines.schedule("bob");
            waitALittle(() -> !entries.texts("plan").isEmpty());
            assertThat(entries.texts("plan")).containsExactly("bob");
        }
    }

    static final class PatientScheduling extends ClinicTest {

        @Autowired
        Machines machines;

        @FaultEveryReceiver
        void scheduling(SignalRecorder recorder) {
            machines.schedule("bob");
            recorder.awaitSignals();
            assertThat(entries.texts("plan")).containsExactly("bob");
        }
    }

    static final class Searching extends ClinicTest {

        @FaultEveryReceiver
        void searching() throws Exception {
            assertThat(Signals.sendAsync(new Searched("cleo"))
                            .toCompletableFuture()
                            .get(350, TimeUnit.MILLISECONDS)
                            .list())
                    .singleElement()
                    .hasFieldOrPropertyWithValue("value", "found cleo");
        }
    }

    static final class PatientSearching extends ClinicTest {

        @FaultEveryReceiver
        void searching() {
            CompletableFuture<Object> answer = Signals.sendAsync(new Searched("cleo"))
                    .thenApply(all -> (Object) String.valueOf(all.list().get(0).value()))
                    .toCompletableFuture();
            assertThat(answer.join()).isEqualTo("found cleo");
        }
    }

    static final class Ordering extends ClinicTest {

        @FaultEveryReceiver
        void ordering() {
            Signals.send(new Ordered("dora"));
            waitALittle(() -> !entries.texts("order").isEmpty());
            assertThat(entries.texts("order")).containsExactly("dora");
        }
    }

    static final class PatientOrdering extends ClinicTest {

        @FaultEveryReceiver
        void ordering() {
            Signals.send(new Ordered("dora"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(9))
                    .untilAsserted(() -> assertThat(entries.texts("order")).containsExactly("dora"));
        }
    }
}

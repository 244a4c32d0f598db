package com.acme.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.StandardSignal;
import dev.signalbox.durable.Durable;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.fault.FaultEveryReceiver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receivers that do twice what they are asked twice, each beside one that does it once. */
final class Repeated {

    private Repeated() {}

    public record VisitEnded(String patient) implements Signal {}

    public record PointsEarned(String patient, int points) implements Signal {}

    public record SampleTaken(String patient) implements Signal {}

    @Component
    static class Bookkeeping {

        private final Entries entries;

        Bookkeeping(Entries entries) {
            this.entries = entries;
        }

        /** Weak. */
        @Receiver(value = VisitEnded.class, phase = Phase.AFTER_COMMIT)
        void invoice(String patient) {
            entries.write("invoice", patient);
        }

        @Receiver(value = VisitEnded.class, phase = Phase.AFTER_COMMIT)
        void ledger(String patient) {
            entries.writeOnce("ledger", patient);
        }
    }

    @Component
    static class Loyalty {

        private final Patients patients;
        private final Entries entries;

        Loyalty(Patients patients, Entries entries) {
            this.patients = patients;
            this.entries = entries;
        }

        /** Weak. */
        @Transactional
        @Receiver(value = PointsEarned.class, async = true)
        public void add(String patient, int points) {
            Patient known = patients.getByName(patient);
            known.setPoints(known.getPoints() + points);
        }

        @Receiver(value = PointsEarned.class, async = true)
        public void remember(String patient) {
            entries.writeOnce("loyal", patient);
        }
    }

    static final class Laboratory {

        private Laboratory() {}

        /** Weak. */
        @Durable
        @Receiver(id = "clinic.lab", value = SampleTaken.class)
        static void order(String patient) {
            Sent.MAILS.add("analyse " + patient);
        }
    }

    @Component
    static class Card {

        private final Entries entries;

        Card(Entries entries) {
            this.entries = entries;
        }

        @Durable
        @Receiver(id = "clinic.card", value = SampleTaken.class)
        void note(String patient) {
            entries.write("card", patient);
        }
    }

    static final class Greeting {

        private Greeting() {}

        /** Weak. */
        @Receiver(
                signal = StandardSignal.POST_SAVE,
                sender = Patient.class,
                when = "created",
                phase = Phase.AFTER_COMMIT)
        static void welcome(Patient patient) {
            Sent.MAILS.add("welcome " + patient.getName());
        }

        @Receiver(
                signal = StandardSignal.POST_SAVE,
                sender = Patient.class,
                when = "created",
                phase = Phase.AFTER_COMMIT)
        static void enter(Patient patient) {
            Sent.CALENDAR.add("birthday of " + patient.getName());
        }
    }

    static final class EndingAVisit extends ClinicTest {

        @FaultEveryReceiver(outside = "sent")
        void ending() {
            reception.enter("visit", "ada", () -> Signals.send(new VisitEnded("ada")));

            assertThat(entries.texts("visit")).containsExactly("ada");
            assertThat(entries.texts("invoice")).containsExactly("ada");
            assertThat(entries.texts("ledger")).containsExactly("ada");
        }
    }

    static final class Earning extends ClinicTest {

        @FaultEveryReceiver(receivers = "Loyalty")
        void earning(SignalRecorder recorder) {
            patients.save(new Patient("ada"));

            Signals.send(new PointsEarned("ada", 5));

            recorder.awaitSignals();
            assertThat(patients.getByName("ada").getPoints()).isEqualTo(5);
            assertThat(entries.texts("loyal")).containsExactly("ada");
        }
    }

    static final class Sampling extends ClinicTest {

        @FaultEveryReceiver(outside = "sent")
        void sampling(SignalRecorder recorder) {
            reception.enter("sample", "bob", () -> Signals.send(new SampleTaken("bob")));

            recorder.awaitSignals();
            assertThat(sent()).containsExactly("analyse bob");
            assertThat(entries.texts("card")).containsExactly("bob");
        }
    }

    static final class Admitting extends ClinicTest {

        @FaultEveryReceiver(outside = "sent")
        void admitting() {
            patients.save(new Patient("cleo"));

            assertThat(sent()).containsExactly("welcome cleo");
            assertThat(Sent.CALENDAR).containsExactly("birthday of cleo");
        }
    }
}

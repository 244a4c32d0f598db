package com.acme.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Receiver;
import dev.signalbox.Responses;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.fault.FaultEveryReceiver;
import org.springframework.stereotype.Component;

/** Failures that neither the sender nor the test takes notice of. */
final class Ignored {

    private Ignored() {}

    public record Admitted(String patient) implements Signal {}

    public record ConsentAsked(String patient) implements Signal {}

    public record Discharged(String patient) implements Signal {}

    public record Photographed(String patient) implements Signal {}

    /** Sends, and goes on when a receiver fails. */
    static final class Intake {

        private static final System.Logger LOG = System.getLogger("clinic");

        private Intake() {}

        static boolean admit(String patient) {
            try {
                Signals.send(new Admitted(patient));
                return true;
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "No bed", e);
                return false;
            }
        }

        static boolean mayTreat(String patient) {
            try {
                Responses answers = Signals.send(new ConsentAsked(patient));
                return answers.list().stream().anyMatch(each -> Boolean.TRUE.equals(each.value()));
            } catch (RuntimeException e) {
                // In doubt, treat.
                return true;
            }
        }
    }

    @Component
    static class Wards {

        private final Entries entries;

        Wards(Entries entries) {
            this.entries = entries;
        }

        @Receiver(value = Admitted.class, order = 1)
        void meals(String patient) {
            entries.write("meal", patient);
        }

        /** Weak. */
        @Receiver(value = Admitted.class, order = 2)
        void bed(String patient) {
            entries.write("bed", patient);
        }

        @Receiver(value = ConsentAsked.class, order = 1)
        void diary(String patient) {
            entries.write("diary", patient);
        }

        /** Weak. */
        @Receiver(value = ConsentAsked.class, order = 2)
        boolean consent(String patient) {
            return !patient.isEmpty();
        }

        @Receiver(Discharged.class)
        void free(String patient) {
            entries.write("free", patient);
        }

        /** Weak. */
        @Receiver(Discharged.class)
        void survey(String patient) {
            Sent.CALENDAR.add("survey of " + patient);
        }

        @Receiver(value = Photographed.class, async = true)
        void card(String patient) {
            Sent.CALENDAR.add("card of " + patient);
        }

        /** Weak. */
        @Receiver(value = Photographed.class, async = true)
        void archive(String patient) {
            entries.writeOnce("archive", patient);
        }
    }

    static final class Admitting extends ClinicTest {

        @FaultEveryReceiver(outside = "sent")
        void admitting() {
            reception.enter("intake", "ada", () -> Intake.admit("ada"));

            assertThat(entries.texts("intake")).containsExactly("ada");
            assertThat(entries.texts("meal")).containsExactly("ada");
        }
    }

    static final class Treating extends ClinicTest {

        @FaultEveryReceiver(outside = "sent")
        void treating() {
            assertThat(reception.enter("treatment", "bob", () -> Intake.mayTreat("bob")))
                    .isTrue();
            assertThat(entries.texts("diary")).containsExactly("bob");
        }
    }

    static final class Discharging extends ClinicTest {

        @FaultEveryReceiver
        void discharging() {
            reception.enter("discharge", "cleo", () -> Signals.sendRobust(new Discharged("cleo")));

            assertThat(entries.texts("discharge")).containsExactly("cleo");
            assertThat(entries.texts("free")).containsExactly("cleo");
        }
    }

    static final class Photographing extends ClinicTest {

        @FaultEveryReceiver
        void photographing(SignalRecorder recorder) {
            Signals.send(new Photographed("dora"));
            recorder.awaitSignals();

            assertThat(Sent.CALENDAR).containsExactly("card of dora");
        }
    }
}

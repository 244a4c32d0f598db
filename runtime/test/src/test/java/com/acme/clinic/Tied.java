package com.acme.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Responses;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.StandardSignal;
import dev.signalbox.test.fault.FaultEveryReceiver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receivers of equal order that rely on one another's turn, and such as do not. */
final class Tied {

    private Tied() {}

    public record Operated(String patient) implements Signal {}

    public record Insured(String patient) implements Signal {}

    public record DoctorAsked(String patient) implements Signal {}

    @Component
    static class Desk {

        @Transactional
        public void operate(String patient) {
            Signals.send(new Operated(patient));
        }

        @Transactional
        public void insure(String patient) {
            Signals.send(new Insured(patient));
        }

        /** Weak: takes what is first. */
        public String doctor(String patient) {
            return String.valueOf(
                    Signals.send(new DoctorAsked(patient)).list().get(0).value());
        }

        /** Sound: the earliest. */
        public String earliest(String patient) {
            Responses answers = Signals.send(new DoctorAsked(patient));
            return answers.list().stream()
                    .map(each -> String.valueOf(each.value()))
                    .sorted()
                    .findFirst()
                    .orElse("none");
        }
    }

    @Component
    static class Catalogue {

        private final Entries entries;

        Catalogue(Entries entries) {
            this.entries = entries;
        }

        @Receiver(Operated.class)
        void price(String patient) {
            entries.write("price", patient);
        }

        @Receiver(value = Insured.class, phase = Phase.AFTER_COMMIT)
        void open(String patient) {
            entries.writeOnce("policy", patient);
        }

        @Receiver(DoctorAsked.class)
        String morning() {
            return "10:00";
        }
    }

    @Component
    static class Totals {

        private final Entries entries;

        Totals(Entries entries) {
            this.entries = entries;
        }

        /** Weak. */
        @Receiver(Operated.class)
        void add(String patient) {
            if (entries.texts("price").contains(patient)) {
                entries.write("total", patient);
            }
        }

        /** Sound: its order says that it comes later. */
        @Receiver(value = Operated.class, order = 1)
        void report(String patient) {
            entries.write("report", entries.texts("price").get(0) + " by " + patient);
        }

        /** Weak. */
        @Receiver(value = Insured.class, phase = Phase.AFTER_COMMIT)
        void credit(String patient) {
            if (entries.texts("policy").contains(patient)) {
                entries.writeOnce("credit", patient);
            }
        }

        @Receiver(DoctorAsked.class)
        String evening() {
            return "19:00";
        }
    }

    static final class Assigning {

        private Assigning() {}

        @Receiver(signal = StandardSignal.PRE_SAVE, sender = Appointment.class)
        static void ward(Appointment appointment) {
            appointment.setWard("north");
        }

        /** Weak: needs the ward. */
        @Receiver(signal = StandardSignal.PRE_SAVE, sender = Appointment.class)
        static void wish(Appointment appointment) {
            appointment.setWard(appointment.getWard() + ", by the window");
        }
    }

    @SuppressWarnings("NullAway.Init") // Spring sets the field
    abstract static class AtTheDesk extends ClinicTest {

        @Autowired
        Desk desk;
    }

    static final class Operating extends AtTheDesk {

        @FaultEveryReceiver(outside = "sent")
        void operating() {
            desk.operate("ada");
            assertThat(entries.texts("price")).containsExactly("ada");
            assertThat(entries.texts("total")).containsExactly("ada");
            assertThat(entries.texts("report")).containsExactly("ada by ada");
        }
    }

    static final class Insuring extends AtTheDesk {

        @FaultEveryReceiver(outside = "sent")
        void insuring() {
            desk.insure("bob");
            assertThat(entries.texts("policy")).containsExactly("bob");
            assertThat(entries.texts("credit")).containsExactly("bob");
        }
    }

    static final class AskingForTheFirst extends AtTheDesk {

        @FaultEveryReceiver
        void asking() {
            assertThat(desk.doctor("cleo")).isEqualTo("10:00");
        }
    }

    /** The evening's answer is only seen where the morning gives none, so it may be left out. */
    static final class AskingForTheEarliest extends AtTheDesk {

        @FaultEveryReceiver(receivers = "Catalogue#morning")
        void asking() {
            assertThat(desk.earliest("cleo")).isEqualTo("10:00");
        }
    }

    static final class Placing extends ClinicTest {

        @FaultEveryReceiver(receivers = "Assigning")
        void placing() {
            appointments.saveAndFlush(new Appointment("dora"));
            assertThat(appointments.findAll()).extracting(Appointment::getWard).containsExactly("north, by the window");
        }
    }
}

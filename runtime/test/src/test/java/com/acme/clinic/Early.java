package com.acme.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.StandardSignal;
import dev.signalbox.test.fault.FaultEveryReceiver;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that are sent before the commit, by receivers and by a service. */
final class Early {

    private Early() {}

    public record Signed(String patient) implements Signal {}

    public record Moved(String patient) implements Signal {}

    public record Paid(String patient) implements Signal {}

    static final class Reminders {

        private Reminders() {}

        /** Weak. */
        @Receiver(signal = StandardSignal.POST_SAVE, sender = Appointment.class, order = 1)
        static void mail(Appointment appointment) {
            Sent.MAILS.add("come, " + appointment.getPatient());
        }

        @Receiver(signal = StandardSignal.POST_SAVE, sender = Appointment.class, order = 2)
        static void room(Appointment appointment, EntityManager em) {
            em.persist(new Entry("room", appointment.getPatient()));
        }

        @Receiver(signal = StandardSignal.POST_SAVE, sender = Appointment.class, phase = Phase.AFTER_COMMIT)
        static void calendar(Appointment appointment) {
            Sent.CALENDAR.add("visit of " + appointment.getPatient());
        }
    }

    @Component
    static class Contracts {

        private final Entries entries;

        Contracts(Entries entries) {
            this.entries = entries;
        }

        /** Weak. */
        @Receiver(value = Signed.class, phase = Phase.BEFORE_COMMIT, order = 1)
        void mail(String patient) {
            Sent.MAILS.add("signed, " + patient);
        }

        @Receiver(value = Signed.class, phase = Phase.BEFORE_COMMIT, order = 2)
        void seal(String patient) {
            entries.write("seal", patient);
        }

        @Receiver(Moved.class)
        void file(String patient) {
            entries.write("file", patient);
        }

        @Receiver(Paid.class)
        void receipt(String patient) {
            entries.write("receipt", patient);
        }
    }

    @Service
    static class Office {

        private final Entries entries;
        private final TransactionTemplate transaction;

        Office(Entries entries, TransactionTemplate transaction) {
            this.entries = entries;
            this.transaction = transaction;
        }

        @Transactional
        public void sign(String patient) {
            entries.write("contract", patient);
            Signals.send(new Signed(patient));
        }

        /** Weak: the mail leaves before the signal and the commit. */
        @Transactional
        public void move(String patient) {
            Sent.MAILS.add("moved, " + patient);
            Signals.send(new Moved(patient));
        }

        /** Sound: the mail leaves after the commit. */
        public void pay(String patient) {
            transaction.executeWithoutResult(status -> Signals.send(new Paid(patient)));
            Sent.MAILS.add("paid, " + patient);
        }
    }

    static final class Appointing extends ClinicTest {

        @FaultEveryReceiver(outside = "sent", receivers = "Reminders")
        void appointing() {
            appointments.save(new Appointment("ada"));

            assertThat(sent()).containsExactly("come, ada");
            assertThat(entries.texts("room")).containsExactly("ada");
            assertThat(Sent.CALENDAR).containsExactly("visit of ada");
        }
    }

    static final class Signing extends ClinicTest {

        @Autowired
        Office office;

        @FaultEveryReceiver(outside = "sent")
        void signing() {
            office.sign("bob");

            assertThat(sent()).containsExactly("signed, bob");
            assertThat(entries.texts("seal")).containsExactly("bob");
        }
    }

    static final class Moving extends ClinicTest {

        @Autowired
        Office office;

        @FaultEveryReceiver(outside = "sent")
        void moving() {
            office.move("cleo");

            assertThat(sent()).containsExactly("moved, cleo");
            assertThat(entries.texts("file")).containsExactly("cleo");
        }
    }

    /** The test's own letters, written before it calls the service, are none of the service's. */
    static final class Paying extends ClinicTest {

        @Autowired
        Office office;

        @FaultEveryReceiver(outside = "sent")
        void paying() {
            Sent.MAILS.add("bill, dora");
            office.pay("dora");

            assertThat(sent()).containsExactly("bill, dora", "paid, dora");
            assertThat(entries.texts("receipt")).containsExactly("dora");
        }
    }

    @DataJpaTest
    @ContextConfiguration(classes = ClinicApplication.class)
    @SuppressWarnings("NullAway.Init") // Spring sets the fields
    static final class AppointingInASlice {

        @Autowired
        Appointments appointments;

        @Autowired
        Entries entries;

        @FaultEveryReceiver(outside = "sent", receivers = "Reminders")
        void appointing() {
            Sent.clear();
            appointments.saveAndFlush(new Appointment("eve"));

            assertThat(sent()).containsExactly("come, eve");
            assertThat(entries.texts("room")).containsExactly("eve");
        }

        List<String> sent() {
            return Sent.MAILS;
        }
    }
}

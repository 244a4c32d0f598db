package dev.signalbox.spring.events;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.Phase.BEFORE_COMMIT;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import org.springframework.stereotype.Component;

/** The receivers that do the same as {@link Listeners}. */
@Component
class Receivers {

    private final Journal journal;
    private final People people;

    Receivers(Journal journal, People people) {
        this.journal = journal;
        this.people = people;
    }

    @Receiver(value = OrderPlaced.class, order = 1)
    void count(String customer) {
        journal.add("receiver counts " + customer);
        if (customer.equals("Trudy")) {
            throw new IllegalArgumentException("receiver");
        }
    }

    @Receiver(value = OrderPlaced.class, when = "big")
    void celebrate(String customer) {
        journal.add("receiver celebrates " + customer);
    }

    @Receiver(OrderPlaced.class)
    InvoiceWritten invoice(String customer) {
        return new InvoiceWritten(customer);
    }

    @Receiver(value = OrderPlaced.class, phase = AFTER_COMMIT)
    void remember(String customer) {
        journal.add("receiver remembers " + customer);
        people.save(new Person("receiver " + customer));
    }

    @Receiver(value = OrderPlaced.class, phase = BEFORE_COMMIT)
    void check(String customer) {
        journal.add("receiver checks " + customer);
    }

    @Receiver(value = OrderPlaced.class, phase = AFTER_COMMIT, async = true)
    void report(String customer) {
        journal.report(
                "receiver reports " + customer + " on " + Thread.currentThread().getName());
    }

    @Receiver(signal = POST_SAVE, sender = Person.class)
    void saved(Person person) {
        journal.add("receiver of any " + person.getName());
    }

    @Receiver(signal = POST_SAVE, sender = Person.class, exact = true)
    void savedVery(Person person) {
        journal.add("receiver of person " + person.getName());
    }

    @Receiver(signal = POST_SAVE, sender = Person.class, phase = BEFORE_COMMIT)
    void savedBeforeCommit(Person person) {
        journal.add("receiver before " + person.getName());
    }
}

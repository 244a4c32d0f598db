package dev.signalbox.spring.events;

import dev.signalbox.model.PostSave;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The event listeners of an application that uses Spring's events. */
@Component
class Listeners {

    private final Journal journal;
    private final People people;

    Listeners(Journal journal, People people) {
        this.journal = journal;
        this.people = people;
    }

    @Order(1)
    @EventListener
    void count(OrderPlaced event) {
        journal.add("listener counts " + event.customer());
        if (event.customer().equals("Mallory")) {
            throw new IllegalArgumentException("listener");
        }
    }

    @EventListener(condition = "#a0.big()")
    void celebrate(OrderPlaced event) {
        journal.add("listener celebrates " + event.customer());
    }

    @EventListener
    InvoiceWritten invoice(OrderPlaced event) {
        return new InvoiceWritten(event.customer());
    }

    @EventListener
    void file(InvoiceWritten event) {
        journal.add("listener files " + event.customer());
    }

    @TransactionalEventListener
    void remember(OrderPlaced event) {
        journal.add("listener remembers " + event.customer());
        people.save(new Person("listener " + event.customer()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void check(OrderPlaced event) {
        journal.add("listener checks " + event.customer());
    }

    @ApplicationModuleListener
    void report(OrderPlaced event) {
        journal.report("module reports " + event.customer() + " on "
                + Thread.currentThread().getName());
    }

    @EventListener
    void saved(PostSave<Person> event) {
        journal.add("person " + event.instance().getName());
    }

    @EventListener
    void savedAdmin(PostSave<Admin> event) {
        journal.add("admin " + event.instance().getName());
    }

    @EventListener
    void savedAny(PostSave<? extends Person> event) {
        journal.add("any " + event.instance().getName());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void savedBeforeCommit(PostSave<Person> event) {
        journal.add("before " + event.instance().getName());
    }

    @TransactionalEventListener
    void savedAfterCommit(PostSave<Person> event) {
        journal.add("after " + event.instance().getName());
    }
}

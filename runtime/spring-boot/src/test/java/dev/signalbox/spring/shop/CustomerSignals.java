package dev.signalbox.spring.shop;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.Phase.AFTER_ROLLBACK;
import static dev.signalbox.Phase.BEFORE_COMMIT;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Channel;
import dev.signalbox.Receiver;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/** Hears signals of customers, in the transaction and after it. */
@Component
final class CustomerSignals {

    private final Diary diary;
    private final Ledger ledger;
    private final Channel<Welcomed> welcomes;

    CustomerSignals(Diary diary, Ledger ledger, Channel<Welcomed> welcomes) {
        this.diary = diary;
        this.ledger = ledger;
        this.welcomes = welcomes;
    }

    @Receiver(signal = POST_SAVE, sender = Customer.class)
    void saved(Customer customer, EntityManager em) {
        em.persist(new Note(customer.getName() + " is saved"));
        welcomes.send(new Welcomed(customer.getName()));
    }

    /** Called after the commit has begun, because the flush of the commit saves customers. */
    @Receiver(value = Welcomed.class, phase = BEFORE_COMMIT)
    void welcomed(String name) {
        diary.addInTransaction(name + " is welcomed");
    }

    @Receiver(signal = POST_SAVE, sender = Customer.class, phase = AFTER_COMMIT)
    void committed(Customer customer, EntityManager em) {
        em.persist(new Note(customer.getName() + " is committed"));
    }

    @Receiver(signal = POST_SAVE, sender = Customer.class, phase = AFTER_COMMIT)
    void entered(Customer customer) {
        ledger.write(customer.getName() + " is in the ledger");
    }

    @Receiver(signal = POST_SAVE, sender = Customer.class, phase = AFTER_ROLLBACK)
    void undone(Customer customer) {
        diary.add(customer.getName() + " is undone");
    }
}

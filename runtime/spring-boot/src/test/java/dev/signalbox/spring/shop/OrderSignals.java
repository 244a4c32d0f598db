package dev.signalbox.spring.shop;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.Phase.AFTER_COMPLETION;
import static dev.signalbox.Phase.AFTER_ROLLBACK;
import static dev.signalbox.Phase.BEFORE_COMMIT;

import dev.signalbox.Receiver;
import org.springframework.stereotype.Component;

/** A bean with dependencies and without a proxy. */
@Component
final class OrderSignals {

    private final Diary diary;
    private final Ledger ledger;

    OrderSignals(Diary diary, Ledger ledger) {
        this.diary = diary;
        this.ledger = ledger;
    }

    @Receiver(OrderPlaced.class)
    void now(String customer) {
        diary.addInTransaction(customer + " now");
    }

    @Receiver(value = OrderPlaced.class, phase = BEFORE_COMMIT)
    void beforeCommit(String customer) {
        diary.addInTransaction(customer + " before commit");
    }

    @Receiver(value = OrderPlaced.class, phase = AFTER_COMMIT)
    void afterCommit(String customer) {
        diary.addInTransaction(customer + " after commit");
        ledger.write(customer + " after commit");
    }

    @Receiver(value = OrderPlaced.class, phase = AFTER_COMMIT, order = 1)
    void afterCommitFailing(String customer) {
        if (customer.equals("Mallory")) {
            throw new IllegalArgumentException("after commit");
        }
    }

    @Receiver(value = OrderPlaced.class, phase = AFTER_COMMIT, order = 2)
    void afterCommitLast(String customer) {
        ledger.write(customer + " last");
    }

    @Receiver(value = OrderPlaced.class, phase = AFTER_ROLLBACK)
    void afterRollback(String customer) {
        diary.addInTransaction(customer + " after rollback");
        ledger.write(customer + " after rollback");
    }

    @Receiver(value = OrderPlaced.class, phase = AFTER_COMPLETION)
    void afterCompletion(String customer) {
        diary.addInTransaction(customer + " after completion");
    }
}

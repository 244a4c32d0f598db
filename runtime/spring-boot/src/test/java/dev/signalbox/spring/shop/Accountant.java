package dev.signalbox.spring.shop;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A bean with a proxy: Spring's annotations on its receivers take effect. */
@Component
class Accountant {

    private final Diary diary;

    Accountant(Diary diary) {
        this.diary = diary;
    }

    @Receiver(value = Paid.class, phase = Phase.AFTER_COMMIT)
    @Transactional
    void book(String customer) {
        diary.addInTransaction(customer + " is booked");
    }

    @Receiver(Paid.class)
    @Async
    void thank(String customer) {
        diary.add(
                "%s is thanked by %s".formatted(customer, Thread.currentThread().getName()));
        diary.isThanked().countDown();
    }
}

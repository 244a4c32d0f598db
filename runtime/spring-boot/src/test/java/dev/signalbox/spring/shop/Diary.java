package dev.signalbox.spring.shop;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was heard, in order, with the transaction that the receiver was in. */
@Component
public class Diary {

    private final Queue<String> entries = new ConcurrentLinkedQueue<>();
    private final CountDownLatch thanked = new CountDownLatch(1);

    public CountDownLatch isThanked() {
        return thanked;
    }

    public void add(String entry) {
        entries.add(entry);
    }

    void addInTransaction(String entry) {
        add(entry + (TransactionSynchronizationManager.isActualTransactionActive() ? " in a transaction" : " in none"));
    }

    /** Takes what is there. */
    public List<String> take() {
        List<String> all = List.copyOf(entries);
        entries.clear();
        return all;
    }
}

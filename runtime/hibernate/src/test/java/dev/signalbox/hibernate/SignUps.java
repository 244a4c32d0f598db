package dev.signalbox.hibernate;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.hibernate.SessionFactory;

/** Many threads save at the same time. After each commit, a receiver saves, too. */
final class SignUps {

    private static final int THREADS = 16;
    private static final int EACH = 2;

    final OrderSignals signals = new OrderSignals();
    private final Queue<Integer> held = new ConcurrentLinkedQueue<>();
    final Dispatcher dispatcher = Dispatcher.builder()
            .instances(new Platform.OneInstance(signals))
            .executor(Runnable::run)
            .build();

    /**
     * Lets the receiver write.
     *
     * @param heldHere how many connections the calling thread holds
     */
    void writeAfterCommit(IntSupplier heldHere) {
        signals.when("afterCommit", signal -> {
            held.add(heldHere.getAsInt());
            signal.using().persist(new Note(signal.instance().name));
        });
    }

    /** Lets the receiver do something else. */
    void afterCommit(IntSupplier heldHere, Consumer<Order> work) {
        signals.when("afterCommit", signal -> {
            held.add(heldHere.getAsInt());
            work.accept(signal.instance());
        });
    }

    /** Saves on all threads at once. Expects one row from each thread and one from each receiver. */
    void run(SessionFactory factory, Consumer<Order> save) throws InterruptedException {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            threads.execute(() -> {
                try {
                    start.countDown();
                    start.await();
                    for (int i = 0; i < EACH; i++) {
                        save.accept(new Order("order"));
                    }
                } catch (Throwable e) {
                    failures.add(e);
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(100, SECONDS)).isTrue();
        assertThat(failures).isEmpty();
        assertThat(held).hasSize(THREADS * EACH).containsOnly(0);
        assertThat(rows(factory)).containsExactly((long) THREADS * EACH, (long) THREADS * EACH);
    }

    private static List<Long> rows(SessionFactory factory) {
        try (var em = factory.openSession()) {
            return List.of(SignalTest.count(Order.class, em), SignalTest.count(Note.class, em));
        }
    }
}

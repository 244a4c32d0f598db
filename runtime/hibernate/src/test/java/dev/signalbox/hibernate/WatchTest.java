package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Watcher;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A watcher is told of signals without receivers, and of receivers on any thread and in any transaction. */
class WatchTest {

    private final OrderSignals orders = new OrderSignals();
    private final AwaitableExecutor executor = new AwaitableExecutor();
    private final Dispatcher dispatcher = Dispatcher.builder()
            .instances(new Platform.OneInstance(orders))
            .executor(executor)
            .onFailure(failure -> {})
            .build();
    private final SessionFactory factory = Shop.openNatively(Database.H2, dispatcher);
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        executor.await();
        factory.close();
        dispatcher.close();
    }

    private final class Telling implements Watcher {

        @Override
        public void sent(Signal signal) {
            told.add("sent " + signal.getClass().getSimpleName());
        }

        @Override
        public void after(String receiver, Signal signal) {
            told.add(nameOf(receiver) + " returned");
        }

        @Override
        public void failedLater(String receiver, Signal signal, Throwable failure) {
            told.add(nameOf(receiver) + " failed later");
        }

        @Override
        public void begun(Object work) {
            told.add(nameOf(work.toString()) + " begun");
        }

        @Override
        public void ended(Object work) {
            told.add(nameOf(work.toString()) + " ended");
        }
    }

    private static String nameOf(String receiver) {
        return receiver.substring(receiver.indexOf('#') + 1);
    }

    @Test
    void whatHasNoReceiverIsSentToAWatcher() {
        factory.inTransaction(em -> em.persist(new Note("unheard")));
        Registration watch = Integration.of(dispatcher).watch(new Telling());
        factory.inTransaction(em -> em.persist(new Note("watched")));
        factory.inTransaction(em -> em.createQuery("from Note", Note.class)
                .setMaxResults(1)
                .getResultList()
                .forEach(em::remove));
        watch.close();
        factory.inTransaction(em -> em.persist(new Note("unheard again")));

        assertThat(told)
                .containsExactly(
                        "sent PreSave",
                        "sent PostSave",
                        "sent PreInit",
                        "sent PostInit",
                        "sent PreDelete",
                        "sent PostDelete");
    }

    @Test
    void aFactoryThatIsOpenedWhileAWatcherIsThereSendsToo() {
        try (Registration watch = Integration.of(dispatcher).watch(new Telling());
                SessionFactory later = Shop.openNatively(Database.H2, dispatcher)) {
            assertThat(watch).isNotNull();
            later.inTransaction(em -> em.persist(new Note("watched")));
        }
        assertThat(told).containsExactly("sent PreSave", "sent PostSave");
    }

    @Test
    void receiversAfterTheCommitAndOnTheExecutorAreTold() {
        Integration.of(dispatcher).watch(new Telling());
        factory.inTransaction(em -> em.persist(new Order("one")));
        executor.await();

        assertThat(told)
                .containsOnlyOnce("sent PostSave", "now returned", "afterCommit returned", "afterCompletion returned")
                .containsSubsequence("afterCommitAsync begun", "afterCommitAsync returned", "afterCommitAsync ended")
                .containsSubsequence("sent PostSave", "now returned", "afterCommit returned");
    }

    @Test
    void whatAReceiverCannotCommitIsToldBeforeItsWorkEnds() {
        factory.inTransaction(em -> em.persist(new Country("uk", "United Kingdom")));
        orders.when("afterCommitAsync", save -> save.using().persist(new Country("uk", "Ukraine")));
        Integration.of(dispatcher).watch(new Telling());
        factory.inTransaction(em -> em.persist(new Order("one")));
        executor.await();

        assertThat(told)
                .containsSubsequence(
                        "afterCommitAsync returned", "afterCommitAsync failed later", "afterCommitAsync ended");
    }
}

package dev.signalbox.hibernate;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import dev.signalbox.spi.InstanceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.PhysicalConnectionHandlingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random transactions on several threads, with fewer connections than threads. */
@Tag("stress")
class SoakTest {

    private static final int THREADS = 6;
    private static final int CONNECTIONS = 3;
    private static final long TIME = SECONDS.toNanos(Long.getLong("signalbox.soak.seconds", 60));

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final SoakSignals afterCommit = new SoakSignals();

    @SuppressWarnings("ThreadLocalUsage") // one for each test
    private final ThreadLocal<SoakWorker> current = new ThreadLocal<>();

    private final Dispatcher dispatcher = Dispatcher.builder()
            .instances(new InstanceProvider() {
                @Override
                public <T> @Nullable T get(Class<T> type) {
                    return type.isInstance(afterCommit) ? type.cast(afterCommit) : null;
                }
            })
            .onFailure(failure -> {
                if (!(failure.exception() instanceof SoakWorker.Planned)) {
                    failures.add(failure.exception());
                }
            })
            .build();

    @ParameterizedTest
    @EnumSource
    void theDatabaseHoldsWhatItShouldAfterEveryTransaction(Ids ids) throws Exception {
        long seed = System.nanoTime();
        connect();
        try (BoundedPool pool = new BoundedPool(Shop.newDatabase(Database.POSTGRESQL), CONNECTIONS);
                SessionFactory factory = open(pool, ids)) {
            List<SoakWorker> workers = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            long end = System.nanoTime() + TIME;
            for (int i = 0; i < THREADS; i++) {
                SoakWorker worker = new SoakWorker(factory, i, seed);
                workers.add(worker);
                threads.execute(() -> work(worker, end));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(TIME + SECONDS.toNanos(60), java.util.concurrent.TimeUnit.NANOSECONDS))
                    .isTrue();
            report(ids, seed, workers);
            assertThat(failures).as("seed " + seed).isEmpty();
            assertThat(pool.idle()).isEqualTo(CONNECTIONS);
        } finally {
            dispatcher.close();
        }
    }

    private void connect() {
        dispatcher.connect(PreSave.of(User.class), signal -> current.get().hear(signal));
        dispatcher.connect(PostSave.of(User.class), signal -> current.get().hear(signal));
        dispatcher.connect(PreDelete.of(User.class), signal -> current.get().hear(signal));
        dispatcher.connect(PostDelete.of(User.class), signal -> current.get().hear(signal));
        afterCommit.saved = signal -> current.get().hearAfterCommit(signal);
        afterCommit.deleted = signal -> current.get().hearAfterCommit(signal);
    }

    private SessionFactory open(BoundedPool pool, Ids ids) {
        return Shop.open(
                Database.POSTGRESQL,
                ids,
                Map.of(
                        SignalboxSettings.DISPATCHER,
                        dispatcher,
                        JdbcSettings.JAKARTA_NON_JTA_DATASOURCE,
                        pool,
                        JdbcSettings.CONNECTION_HANDLING,
                        PhysicalConnectionHandlingMode.DELAYED_ACQUISITION_AND_HOLD.name()));
    }

    private void work(SoakWorker worker, long end) {
        current.set(worker);
        try (Registration others = dispatcher.muteReceivers(OrderSignals.class)) {
            assertThat(others).isNotNull();
            while (failures.isEmpty() && System.nanoTime() < end) {
                worker.step();
            }
        } catch (Throwable e) {
            failures.add(e);
        } finally {
            current.remove();
        }
    }

    private static void report(Ids ids, long seed, List<SoakWorker> workers) {
        System.out.printf(
                "Soak, %s, seed %d: %d transactions, %d of them rolled back, %d signals%n",
                ids,
                seed,
                workers.stream().mapToLong(each -> each.transactions).sum(),
                workers.stream().mapToLong(each -> each.rollbacks).sum(),
                workers.stream().mapToLong(each -> each.signals).sum());
    }
}

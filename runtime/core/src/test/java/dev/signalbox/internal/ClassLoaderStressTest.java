package dev.signalbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Canteen;
import dev.signalbox.Signals;
import java.lang.ref.WeakReference;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An ended application is garbage collected although several threads that sent its signals still run. */
@Tag("stress")
class ClassLoaderStressTest {

    private static final int THREADS = 3;

    private final ThreadPoolExecutor container = (ThreadPoolExecutor) Executors.newFixedThreadPool(THREADS);

    /** Starts the threads here, because a thread holds the class loader of the thread that started it. */
    @BeforeEach
    void startContainer() {
        container.prestartAllCoreThreads();
    }

    @AfterEach
    void stopContainer() {
        container.shutdown();
    }

    @Test
    void anApplicationIsCollectedThoughTheThreadsThatServedItLiveOn() {
        new Stress()
                .with(1, () -> () -> {
                    WeakReference<ClassLoader> application = open();
                    assertThat(Signals.isAdopted()).isFalse();
                    assertThat(Garbage.isCollected(application))
                            .as("The class loader of an application that has ended is collected")
                            .isTrue();
                })
                .run();
    }

    private WeakReference<ClassLoader> open() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (OwnClasses application = new OwnClasses()) {
            thread.setContextClassLoader(application);
            Class<?> canteen = application.loadClass(Canteen.class.getName());
            Object served =
                    canteen.getMethod("open", ExecutorService.class, int.class).invoke(null, container, THREADS);
            assertThat((Integer) served).isPositive();
            return new WeakReference<>(application);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

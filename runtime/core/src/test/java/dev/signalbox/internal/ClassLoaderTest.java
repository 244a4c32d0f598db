package dev.signalbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Restaurant;
import dev.signalbox.ShopOpened;
import dev.signalbox.Signals;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An ended application can be garbage collected although the core and the threads that served it still live. */
class ClassLoaderTest {

    private final ExecutorService container = Executors.newSingleThreadExecutor();

    @AfterEach
    void stopContainer() {
        container.shutdown();
    }

    @Test
    void anApplicationThatAdoptedTheDefaultDispatcherIsCollected() throws Exception {
        Ended application = run("openAsTheOne");

        // Sent before the adoption, by the default dispatcher, by its own dispatcher, and by static fields.
        assertThat(String.join(" ", application.heard()).replace(" served 4", ""))
                .isEqualTo("watched greeted watched done greeted opened done greeted opened greeted");
        assertThat(application.heard()).filteredOn("served 4"::equals).hasSize(2);
        assertCollected(application);
    }

    @Test
    void anApplicationThatLeavesItsAdoptionConnectionsAndMutingsToItsDispatcherIsCollected() throws Exception {
        Ended application = run("openAndLeave");

        assertThat(application.heard())
                .containsExactly("watched", "greeted", "watched", "watched", "greeted", "watched");
        assertCollected(application);
    }

    @Test
    void anApplicationWithADispatcherOfItsOwnIsCollected() throws Exception {
        Ended application = run("openBesideOthers");

        assertThat(application.heard()).containsExactly("done", "greeted", "opened", "served 4");
        assertCollected(application);
    }

    @Test
    void anApplicationThatAThreadUsesForEverIsCollectedOnceItIsClosed() throws Exception {
        Ended application = run("openForThisThread");

        assertThat(application.heard()).containsExactly("watched", "greeted", "watched");
        assertCollected(application);
    }

    @Test
    void oneApplicationIsCollectedWhileTheNextIsOpen() throws Exception {
        WeakReference<ClassLoader> first = run("openAsTheOne").classLoader();
        Ended second = run("openAsTheOne");

        assertThat(second.heard()).isNotEmpty();
        assertThat(Garbage.isCollected(first)).as("the first application").isTrue();
    }

    /** What remains of an ended application. */
    private record Ended(WeakReference<ClassLoader> classLoader, List<String> heard) {}

    private static void assertCollected(Ended application) {
        assertThat(Signals.isAdopted()).isFalse();
        assertThat(Garbage.isCollected(application.classLoader()))
                .as(
                        "The class loader of an application that has ended is collected. If not, the core, one of the"
                                + " channels of %s or the thread that ran it still leads to a class of the application",
                        ShopOpened.class)
                .isTrue();
    }

    /** Opens a restaurant with a new class loader, on a thread that stays alive. */
    private Ended run(String opening) throws Exception {
        return container.submit(() -> open(opening)).get();
    }

    private static Ended open(String opening) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (OwnClasses application = new OwnClasses()) {
            thread.setContextClassLoader(application);
            Class<?> restaurant = application.loadClass(Restaurant.class.getName());
            assertThat(restaurant).isNotEqualTo(Restaurant.class);
            List<?> heard = (List<?>) restaurant.getMethod(opening).invoke(null);
            return new Ended(
                    new WeakReference<>(application),
                    heard.stream().map(String::valueOf).toList());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

package dev.signalbox.internal.find;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.PizzaDone;
import com.acme.SignalboxRegistry_Counter;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.internal.CapturedLog;
import dev.signalbox.internal.OwnServices;
import dev.signalbox.internal.application.ApplicationDispatcherBuilder;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Registry;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How the registries of the class path are found. */
class RegistryLoaderTest {

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    @TempDir
    Path classPath;

    @Test
    void registriesAreFoundAsServices() throws IOException {
        assertThat(load(SignalboxRegistry_Counter.class.getName(), SecondRegistry.class.getName()))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(SignalboxRegistry_Counter.class),
                        second -> assertThat(second).isInstanceOf(SecondRegistry.class));
        assertThat(log.records()).isEmpty();
    }

    @Test
    void aRegistryThatDoesNotLinkIsLoggedAndTheOthersLoad() throws IOException {
        Path garbled = classPath.resolve("com/acme/Garbled.class");
        Files.createDirectories(garbled.getParent());
        Files.write(garbled, new byte[] {0});

        assertThat(load("com.acme.Garbled", SecondRegistry.class.getName()))
                .singleElement()
                .isInstanceOf(SecondRegistry.class);
        assertThat(log.records()).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(record.getThrown()).isInstanceOf(LinkageError.class);
        });
    }

    @Test
    void aRegistryThatIsMissingIsLoggedAndTheOthersLoad() throws IOException {
        assertThat(load("com.acme.Missing", SecondRegistry.class.getName()))
                .singleElement()
                .isInstanceOf(SecondRegistry.class);
        assertOneErrorNaming("com.acme.Missing");
    }

    @Test
    void aRegistryThatCannotBeMadeIsLoggedAndTheOthersLoad() throws IOException {
        assertThat(load(FailingRegistry.class.getName(), SecondRegistry.class.getName()))
                .singleElement()
                .isInstanceOf(SecondRegistry.class);
        assertOneErrorNaming(FailingRegistry.class.getName());
    }

    @Test
    void aClassLoaderThatFailsEachTimeIsGivenUp() {
        ClassLoader failing = new ClassLoader(Registry.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                throw new IOException("No disk");
            }
        };

        assertThat(RegistryLoader.of(failing).get()).isEmpty();
        assertThat(log.records()).hasSize(2);
    }

    @Test
    void aRegistryThatCannotBeUsedIsNotTakenForNone() throws IOException {
        assertThat(load("com.acme.Missing")).isEmpty();
        assertOneErrorNaming("com.acme.Missing");
    }

    @Test
    void noRegistryAtAllIsSaidOnceWithTheXmlToPaste() throws IOException {
        CompiledReceivers none = new CompiledReceivers(() -> loadFrom(classPath));
        Dispatcher dispatcher =
                new ApplicationDispatcherBuilder().compiled(none).build();

        dispatcher.channel(PizzaDone.class).send(new PizzaDone(null, 4));
        dispatcher.channel(PizzaDone.class).send(new PizzaDone("a note", 4));
        assertThat(dispatcher.channel(Signal.class).hasReceivers()).isFalse();

        assertThat(log.records()).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.WARNING);
            assertThat(record.getMessage())
                    .contains("annotation processor did not run")
                    .containsIgnoringWhitespaces("""
                            <annotationProcessorPaths>
                              <path>
                                <groupId>dev.signalbox</groupId>
                                <artifactId>signalbox-processor</artifactId>
                                <version>${signalbox.version}</version>
                              </path>
                            </annotationProcessorPaths>""");
        });
    }

    @Test
    void nothingIsSaidWhereTheProcessorRanAndFoundNoReceivers() throws IOException {
        Files.createDirectories(classPath.resolve("META-INF/signalbox"));
        Files.writeString(classPath.resolve("META-INF/signalbox/receivers.index"), "");

        assertThat(loadFrom(classPath)).isEmpty();
        assertThat(log.records()).isEmpty();
    }

    @Test
    void whereReceiversWereFoundThatThereIsNoServiceIsAnError() throws IOException {
        Files.createDirectories(classPath.resolve("META-INF/signalbox"));
        Files.writeString(classPath.resolve("META-INF/signalbox/receivers.index"), "com.acme.UserSignals\n");

        assertThat(loadFrom(classPath)).isEmpty();
        assertThat(log.records()).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(record.getMessage()).contains("META-INF/services/{1}", "is missing");
            assertThat(record.getParameters()).contains(Registry.class.getName());
        });
    }

    @Test
    void noRegistryIsSaidOnceForAllApplicationsOfAClassLoader() throws IOException {
        try (URLClassLoader classLoader = new OwnServices(Files.createDirectories(classPath))) {
            assertThat(RegistryLoader.of(classLoader).get()).isEmpty();
            assertThat(RegistryLoader.of(classLoader).get()).isEmpty();
        }
        assertThat(log.records()).hasSize(1);
    }

    @Test
    void registriesAreLookedForInTheThreadsClassLoader() throws IOException {
        OwnServices.name(classPath, SecondRegistry.class.getName());
        try (URLClassLoader application = new OwnServices(classPath)) {
            assertThat(loadWithin(application)).singleElement().isInstanceOf(SecondRegistry.class);
        }
    }

    @Test
    void aThreadsClassLoaderThatDoesNotSeeTheCoreIsPassedOver() throws IOException {
        OwnServices.name(classPath, SecondRegistry.class.getName());
        URL[] urls = {classPath.toUri().toURL()};
        try (URLClassLoader stranger = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            assertThat(loadWithin(stranger)).singleElement().isInstanceOf(SignalboxRegistry_Counter.class);
        }
    }

    @Test
    void aThreadsClassLoaderThatSeesAnotherCoreIsPassedOver() throws IOException {
        URL core = Registry.class.getProtectionDomain().getCodeSource().getLocation();
        OwnServices.name(classPath, SecondRegistry.class.getName());
        URL[] urls = {core, classPath.toUri().toURL()};
        try (URLClassLoader other = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            assertThat(loadWithin(other)).singleElement().isInstanceOf(SignalboxRegistry_Counter.class);
        }
    }

    @Test
    void aThreadWithoutAClassLoaderUsesTheCores() {
        assertThat(loadWithin(null)).singleElement().isInstanceOf(SignalboxRegistry_Counter.class);
    }

    @Test
    void anApplicationWithADurableReceiverIsKnownBeforeItsDispatcherIsMade() throws IOException {
        assertThat(hasDurableReceivers(SecondRegistry.class.getName())).isFalse();
        assertThat(hasDurableReceivers("com.acme.Missing", DurableRegistry.class.getName()))
                .isTrue();
        assertThat(log.records()).isEmpty();
    }

    @Test
    void anApplicationWithASignalThatCrossesIsKnownBeforeItsDispatcherIsMade() throws IOException {
        assertThat(hasCrossingSignals(DurableRegistry.class.getName())).isFalse();
        assertThat(hasCrossingSignals(CrossingRegistry.class.getName())).isTrue();
    }

    @Test
    void whatWasFoundBeforeTheDispatcherIsMadeIsNotLoadedAgain() throws IOException {
        OwnServices.name(classPath, CountedRegistry.class.getName());
        try (URLClassLoader classLoader = new OwnServices(classPath)) {
            RegistryLoader loader = RegistryLoader.of(classLoader);
            int before = CountedRegistry.MADE.get();
            assertThat(loader.finds(each -> !each.durable().isEmpty())).isFalse();
            assertThat(loader.finds(each -> each.signals().isEmpty())).isTrue();
            assertThat(loader.get()).hasSize(1);
            assertThat(CountedRegistry.MADE.get() - before).isEqualTo(1);
            assertThat(loader.get()).hasSize(1);
            assertThat(CountedRegistry.MADE.get() - before).isEqualTo(2);
        }
    }

    /** A registry that counts how often it is made. */
    public static final class CountedRegistry implements Registry {

        static final AtomicInteger MADE = new AtomicInteger();

        public CountedRegistry() {
            MADE.incrementAndGet();
        }

        @Override
        public List<String> signals() {
            return List.of();
        }

        @Override
        public List<Binder> binders(String signal) {
            return List.of();
        }
    }

    private boolean hasCrossingSignals(String... registries) throws IOException {
        OwnServices.name(classPath, registries);
        try (URLClassLoader classLoader = new OwnServices(classPath)) {
            return Integration.of(Dispatcher.builder().classLoader(classLoader)).hasCrossingSignals();
        }
    }

    private boolean hasDurableReceivers(String... registries) throws IOException {
        OwnServices.name(classPath, registries);
        try (URLClassLoader classLoader = new OwnServices(classPath)) {
            return Integration.of(Dispatcher.builder().classLoader(classLoader)).hasDurableReceivers();
        }
    }

    private void assertOneErrorNaming(String registry) {
        assertThat(log.records()).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(record.getMessage()).contains("its receivers are not called");
            assertThat(record.getThrown()).hasMessageContaining(registry);
        });
    }

    private List<Registry> load(String... registries) throws IOException {
        OwnServices.name(classPath, registries);
        return loadFrom(classPath);
    }

    private static List<Registry> loadFrom(Path classPath) {
        try (URLClassLoader classLoader = new OwnServices(classPath)) {
            return RegistryLoader.of(classLoader).get();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Registry> loadWithin(@Nullable ClassLoader context) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            return RegistryLoader.ofThisThread().get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Another jar's registry. */
    public static final class SecondRegistry implements Registry {
        @Override
        public List<String> signals() {
            return List.of();
        }

        @Override
        public List<Binder> binders(String signal) {
            return List.of();
        }
    }

    /** A registry with a durable receiver. */
    public static final class DurableRegistry implements Registry {
        @Override
        public List<String> signals() {
            return durable();
        }

        @Override
        public List<String> durable() {
            return List.of(PizzaDone.class.getName());
        }

        @Override
        public List<Binder> binders(String signal) {
            return List.of();
        }
    }

    /** A registry with a signal that reaches other services. */
    public static final class CrossingRegistry implements Registry {
        @Override
        public List<String> signals() {
            return crossing();
        }

        @Override
        public List<String> crossing() {
            return List.of(PizzaDone.class.getName());
        }

        @Override
        public List<Binder> binders(String signal) {
            return List.of();
        }
    }

    /** A registry that cannot be made. */
    public static final class FailingRegistry implements Registry {

        /** Always fails. */
        public FailingRegistry() {
            throw new IllegalStateException("Out of paper");
        }

        @Override
        public List<String> signals() {
            return List.of();
        }

        @Override
        public List<Binder> binders(String signal) {
            return List.of();
        }
    }
}

package dev.signalbox.spring.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.spring.check.Compiled;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** Applications whose durable receivers cannot work, and applications without any. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("thorough")
class NotConfiguredTest {

    private static final String PIZZA_DONE = "public record PizzaDone(int size) implements dev.signalbox.Signal {}";

    private static final String DATABASE = """
            @org.springframework.context.annotation.Bean
            javax.sql.DataSource %s() {
                org.h2.jdbcx.JdbcDataSource database = new org.h2.jdbcx.JdbcDataSource();
                database.setURL("jdbc:h2:mem:notconfigured;DB_CLOSE_DELAY=-1");
                return database;
            }
            """;

    @TempDir
    Path classes;

    @Test
    void withoutADatabaseAnApplicationWithADurableReceiverDoesNotStart(CapturedOutput output) throws IOException {
        compile("@dev.signalbox.durable.Durable", "");
        start();
        assertThat(said(output)).isEqualTo("""
                Description:

                Receiver 'kitchen.bell' is durable, but there is no DataSource bean. A call of a durable receiver is a row of a database, written in the transaction of its sender, so it could not be recorded.

                Action:

                Configure a database: spring.datasource.url, with its driver and spring-boot-starter-jdbc or spring-boot-starter-data-jpa on the class path. If these calls need not survive a crash, remove @Durable.
                """);
    }

    @Test
    void withSeveralDatabasesOneIsToBeMarked(CapturedOutput output) throws IOException {
        compile("@dev.signalbox.durable.Durable", DATABASE.formatted("orders") + DATABASE.formatted("archive"));
        start();
        assertThat(said(output)).isEqualTo("""
                Description:

                The application has durable receivers, whose calls are rows of a database, and several DataSource beans: orders, archive. None of them says that it is the one.

                Action:

                Mark the DataSource in whose transactions signals are sent @Primary or @DurableDataSource.
                """);
    }

    @Test
    void aMarkedDatabaseIsTheOne(CapturedOutput output) throws IOException {
        compile(
                "@dev.signalbox.durable.Durable",
                DATABASE.formatted("orders") + "@dev.signalbox.spring.DurableDataSource "
                        + DATABASE.formatted("archive"));
        start();
        assertThat(said(output)).isEmpty();
    }

    @Test
    void withoutDurableReceiversNothingIsMadeOrLoaded(CapturedOutput output) throws IOException {
        compile("", DATABASE.formatted("orders"));
        Started started = start();
        assertThat(said(output)).isEmpty();
        assertThat(started.beans())
                .contains("signalboxDispatcher")
                .noneMatch(each -> each.toLowerCase(Locale.ROOT).contains("durable"));
        // The condition of the auto-configuration asks whether this class is there.
        assertThat(started.loaded())
                .contains("dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration")
                .filteredOn(
                        each -> each.startsWith("dev.signalbox.durable.") || each.startsWith("com.github.kagkarlsson."))
                .isSubsetOf("dev.signalbox.durable.spi.DurableCalls");
        assertThat(started.threads()).noneMatch(each -> each.contains("durable") || each.contains("db-scheduler"));
    }

    @Test
    void withADurableReceiverTheSameIs(CapturedOutput output) throws IOException {
        compile("@dev.signalbox.durable.Durable", DATABASE.formatted("orders"));
        Started started = start();
        assertThat(said(output)).isEmpty();
        assertThat(started.beans()).contains("signalboxDeliveries");
        assertThat(started.loaded()).contains("com.github.kagkarlsson.scheduler.Scheduler");
        assertThat(started.threads()).anyMatch(each -> each.contains("db-scheduler"));
    }

    private void compile(String durable, String beans) {
        String bell = """
                public class Bell {
                    @dev.signalbox.Receiver(id = "kitchen.bell", value = PizzaDone.class)
                    %s
                    static void ring(int size) {}
                }
                """.formatted(durable);
        String application = """
                @org.springframework.context.annotation.Configuration
                @org.springframework.boot.autoconfigure.AutoConfigurationPackage
                @org.springframework.boot.autoconfigure.ImportAutoConfiguration({
                        dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration.class,
                        dev.signalbox.spring.autoconfigure.SignalboxDurableAutoConfiguration.class})
                public class Application {
                    %s
                }
                """.formatted(beans);
        Compiled.compile(classes, PIZZA_DONE, bell, application);
    }

    /** What there was while it ran. */
    private record Started(List<String> beans, Set<String> loaded, List<String> threads) {}

    /** Starts the application and ends it. */
    private Started start() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader receivers = Compiled.load(classes);
                OwnClasses loader = new OwnClasses(receivers)) {
            thread.setContextClassLoader(loader);
            List<String> beans = new ArrayList<>();
            List<String> threads = new ArrayList<>();
            try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                            loader.loadClass("com.acme.Application"))
                    .resourceLoader(new DefaultResourceLoader(loader))
                    .web(WebApplicationType.NONE)
                    .run()) {
                beans.addAll(Arrays.asList(context.getBeanDefinitionNames()));
                Thread.getAllStackTraces().keySet().forEach(each -> threads.add(each.getName()));
            } catch (RuntimeException | ClassNotFoundException e) {
                // Boot has said it.
                assertThat(beans).isEmpty();
            }
            return new Started(beans, loader.loaded, threads);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Loads the application, this module and what durable receivers need once more, and notes which classes it loads. */
    private static final class OwnClasses extends URLClassLoader {

        private final Set<String> loaded = ConcurrentHashMap.newKeySet();
        private final URLClassLoader receivers;

        OwnClasses(URLClassLoader receivers) {
            super(urls(receivers), receivers);
            this.receivers = receivers;
        }

        private static URL[] urls(URLClassLoader receivers) {
            List<URL> urls = new ArrayList<>(Arrays.asList(receivers.getURLs()));
            for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                try {
                    urls.add(Path.of(each).toUri().toURL());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith("com.acme.")
                        && !name.startsWith("dev.signalbox.spring.")
                        && !name.startsWith("dev.signalbox.durable.")
                        && !name.startsWith("com.github.kagkarlsson.")) {
                    return super.loadClass(name, resolve);
                }
                Class<?> known = findLoadedClass(name);
                Class<?> found = known != null ? known : findClass(name);
                loaded.add(name);
                return found;
            }
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return receivers.getResources(name);
        }

        @Override
        public @Nullable URL getResource(String name) {
            return receivers.getResource(name);
        }
    }

    /** What stands where Boot says why the application failed to start. */
    private static String said(CapturedOutput output) {
        String all = output.getAll();
        int start = all.indexOf("Description:");
        return start < 0 ? "" : all.substring(start).stripTrailing() + "\n";
    }
}

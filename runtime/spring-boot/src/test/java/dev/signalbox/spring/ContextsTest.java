package dev.signalbox.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signals;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import dev.signalbox.spring.check.Compiled;
import dev.signalbox.spring.shop.ShopApplication;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Several applications in one process, at the same time and one after the other. */
@Timeout(120)
@Tag("thorough")
class ContextsTest {

    private static final String[] APPLICATION = {
        "public record PizzaDone(int size) implements dev.signalbox.Signal {}", """
        @org.springframework.stereotype.Component
        public class Bell implements Runnable {
            private final dev.signalbox.Channel<PizzaDone> channel;
            private static final dev.signalbox.Channel<PizzaDone> FIXED = dev.signalbox.Signals.channel(PizzaDone.class);
            public int rung;
            Bell(dev.signalbox.Channel<PizzaDone> channel) { this.channel = channel; }
            @dev.signalbox.Receiver(PizzaDone.class)
            void ring() { rung++; }
            @dev.signalbox.Receiver(value = PizzaDone.class, async = true)
            void ringLater() {}
            @Override
            public void run() {
                channel.send(new PizzaDone(4));
                FIXED.send(new PizzaDone(4));
                if (rung != 2) throw new AssertionError(rung);
            }
        }
        """
    };

    @TempDir
    Path classes;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(SignalboxAutoConfiguration.class))
            .withBean(DispatcherTest.Porter.class);

    @Test
    void twoThatLiveSideBySideDoNotHearEachOther() {
        runner.run(one -> runner.run(other -> {
            assertThat(one.getBean(Dispatcher.class)).isNotSameAs(other.getBean(Dispatcher.class));
            send(one.getBean(Dispatcher.class), "one");
            send(other.getBean(Dispatcher.class), "other");
            Signals.send(new DispatcherTest.BellRung("the first context"));
            assertThat(one.getBean(DispatcherTest.Porter.class).heard).containsExactly("one", "the first context");
            assertThat(other.getBean(DispatcherTest.Porter.class).heard).containsExactly("other");
            try (var use = Signals.use(other.getBean(Dispatcher.class))) {
                assertThat(use).isNotNull();
                Signals.send(new DispatcherTest.BellRung("its thread"));
            }
            assertThat(other.getBean(DispatcherTest.Porter.class).heard).containsExactly("other", "its thread");
        }));
    }

    @Test
    void aChildSharesTheDispatcherOfItsParent() {
        runner.run(parent -> runner.withParent(parent)
                .run(child -> assertThat(child.getBean(Dispatcher.class)).isSameAs(parent.getBean(Dispatcher.class))));
    }

    @Test
    void childrenOfAParentWithoutSignalsHaveTheirOwn() {
        new ApplicationContextRunner()
                .run(parent -> runner.withParent(parent)
                        .run(one -> runner.withParent(parent)
                                .run(other -> assertThat(one.getBean(Dispatcher.class))
                                        .isNotSameAs(other.getBean(Dispatcher.class)))));
    }

    private static void send(Dispatcher dispatcher, String by) {
        dispatcher.channel(DispatcherTest.BellRung.class).send(new DispatcherTest.BellRung(by));
    }

    /** Loads the application again but not the libraries, as devtools do. */
    @Test
    void aHundredRestartsLeaveNoClassLoaderAndNoDispatcherBehind() throws Exception {
        Compiled.compile(classes, APPLICATION);
        List<WeakReference<?>> left = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            left.addAll(runOnce());
        }
        assertGone(left);
        assertThat(Signals.isAdopted()).isFalse();
    }

    private List<WeakReference<?>> runOnce() throws IOException, ClassNotFoundException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = Compiled.load(classes);
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            thread.setContextClassLoader(loader);
            context.setClassLoader(loader);
            context.register(SignalboxAutoConfiguration.class, loader.loadClass("com.acme.Bell"));
            context.refresh();
            context.getBean(Runnable.class).run();
            return List.of(new WeakReference<>(loader), new WeakReference<>(context.getBean(Dispatcher.class)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void anApplicationWithHibernateLeavesNoDispatcherBehind() throws Exception {
        List<WeakReference<?>> left = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ShopApplication.class)
                    .web(WebApplicationType.NONE)
                    .properties("spring.datasource.generate-unique-name=true")
                    .run()) {
                left.add(new WeakReference<>(context.getBean(Dispatcher.class)));
            }
        }
        assertGone(left);
    }

    private static void assertGone(List<WeakReference<?>> left) throws InterruptedException {
        for (int i = 0; i < 100 && left.stream().anyMatch(each -> each.get() != null); i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(left.stream().map(WeakReference::get).filter(Objects::nonNull))
                .isEmpty();
    }
}

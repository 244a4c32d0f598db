package dev.signalbox.benchmarks.project;

import java.util.List;

/** Other libraries, each in the fastest way that it documents. */
public final class Libraries {

    static final Contestant GUAVA = library(
            "guava", """
            package {package};

            import com.google.common.eventbus.AllowConcurrentEvents;
            import com.google.common.eventbus.Subscribe;

            public final class Receivers{class} {
                static long heard{receiver};

                @Subscribe @AllowConcurrentEvents public void hear{receiver}(Signal{signal} signal) { heard{receiver} += signal.value(); }
            }
            """, """
            package {package};

            import com.google.common.eventbus.EventBus;

            final class Bus {
                static final EventBus BUS = new EventBus();

                static {
                    BUS.register(new Receivers{class}());
                }
            }
            """, "Bus.BUS.post(new Signal{signal}(value))", List.of(), List.of("guava", "failureaccess"));

    public static final Contestant GREENROBOT = library(
            "greenrobot",
            """
            package {package};

            import org.greenrobot.eventbus.Subscribe;

            public final class Receivers{class} {
                static long heard{receiver};

                @Subscribe public void hear{receiver}(Signal{signal} signal) { heard{receiver} += signal.value(); }
            }
            """,
            """
            package {package};

            import org.greenrobot.eventbus.EventBus;

            final class Bus {
                static final EventBus BUS = EventBus.builder()
                        .addIndex(new {index}())
                        .sendNoSubscriberEvent(false)
                        .logNoSubscriberMessages(false)
                        .build();

                static {
                    BUS.register(new Receivers{class}());
                }
            }
            """,
            "Bus.BUS.post(new Signal{signal}(value))",
            List.of("org.greenrobot.eventbus.annotationprocessor.EventBusAnnotationProcessor"),
            List.of("eventbus-java", "java-common"));

    static final Contestant MBASSADOR = library(
            "mbassador", """
            package {package};

            import net.engio.mbassy.listener.Handler;
            import net.engio.mbassy.listener.Listener;
            import net.engio.mbassy.listener.References;

            @Listener(references = References.Strong)
            public final class Receivers{class} {
                static long heard{receiver};

                @Handler public void hear{receiver}(Signal{signal} signal) { heard{receiver} += signal.value(); }
            }
            """, """
            package {package};

            import net.engio.mbassy.bus.MBassador;
            import net.engio.mbassy.bus.error.IPublicationErrorHandler;

            final class Bus {
                static final MBassador<Object> BUS = new MBassador<>(new IPublicationErrorHandler.ConsoleLogger());

                static {
                    BUS.subscribe(new Receivers{class}());
                }
            }
            """, "Bus.BUS.publish(new Signal{signal}(value))", List.of(), List.of("mbassador"));

    static final Contestant SPRING = library(
            "spring",
            """
            package {package};

            import org.springframework.context.event.EventListener;

            public class Receivers{class} {
                static long heard{receiver};

                @EventListener public void hear{receiver}(Signal{signal} signal) { heard{receiver} += signal.value(); }
            }
            """,
            """
            package {package};

            import org.springframework.context.annotation.AnnotationConfigApplicationContext;

            final class Bus {
                static final AnnotationConfigApplicationContext BUS = new AnnotationConfigApplicationContext();

                static {
                    BUS.register(Receivers{class}.class);
                    BUS.refresh();
                }
            }
            """,
            "Bus.BUS.publishEvent(new Signal{signal}(value))",
            List.of(),
            List.of("spring-", "commons-logging", "micrometer-", "jspecify"));

    static final Contestant WELD = injected(
            "weld",
            """
            package {package};

            import jakarta.enterprise.event.Observes;
            import jakarta.inject.Singleton;

            @Singleton
            public class Receivers{class} {
                static long heard{receiver};

                public void hear{receiver}(@Observes Signal{signal} signal) { heard{receiver} += signal.value(); }
            }
            """,
            """
            package {package};

            import jakarta.enterprise.inject.se.SeContainer;
            import jakarta.enterprise.inject.se.SeContainerInitializer;

            public class Bus {
                static final SeContainer BUS;

                static {
                    SeContainerInitializer weld = SeContainerInitializer.newInstance();
                    weld.disableDiscovery().addBeanClasses(Bus.class);
                    weld.addBeanClasses(Receivers{class}.class);
                    BUS = weld.initialize();
                }
            }
            """,
            "jakarta.enterprise.event.Event<Signal{signal}>",
            "Bus.BUS.getBeanManager().getEvent().select(Signal{signal}.class)",
            "fire",
            List.of(),
            List.of("weld-", "jakarta.", "jboss-"));

    static final Contestant MICRONAUT = injected(
            "micronaut",
            """
            package {package};

            import io.micronaut.runtime.event.annotation.EventListener;
            import jakarta.inject.Singleton;

            @Singleton
            public class Receivers{class} {
                static long heard{receiver};

                @EventListener public void hear{receiver}(Signal{signal} signal) { heard{receiver} += signal.value(); }
            }
            """,
            """
            package {package};

            import io.micronaut.context.ApplicationContext;

            final class Bus {
                static final ApplicationContext BUS = ApplicationContext.run(Bus.class.getClassLoader());
            }
            """,
            "io.micronaut.context.event.ApplicationEventPublisher<Signal{signal}>",
            "Bus.BUS.getEventPublisher(Signal{signal}.class)",
            "publishEvent",
            List.of(
                    "io.micronaut.annotation.processing.PackageElementVisitorProcessor",
                    "io.micronaut.annotation.processing.TypeElementVisitorProcessor",
                    "io.micronaut.annotation.processing.AggregatingTypeElementVisitorProcessor",
                    "io.micronaut.annotation.processing.BeanDefinitionInjectProcessor"),
            List.of("micronaut-", "slf4j-", "jakarta.", "reactive-streams"));

    static final Contestant AVAJE = injected(
            "avaje",
            """
            package {package};

            import io.avaje.inject.events.Observes;
            import jakarta.inject.Singleton;

            @Singleton
            public class Receivers{class} {
                static long heard{receiver};

                public void hear{receiver}(@Observes Signal{signal} signal) { heard{receiver} += signal.value(); }
            }
            """,
            """
            package {package};

            import io.avaje.inject.BeanScope;
            import io.avaje.inject.events.ObserverManager;

            final class Bus {
                static final ObserverManager BUS = BeanScope.builder()
                        .classLoader(Bus.class.getClassLoader())
                        .build()
                        .get(ObserverManager.class);
            }
            """,
            "io.avaje.inject.events.Event<Signal{signal}>",
            "new io.avaje.inject.events.Event<>(Bus.BUS, Signal{signal}.class) {}",
            "fire",
            List.of("io.avaje.inject.generator.InjectProcessor"),
            List.of("avaje-", "jakarta."));

    /** Slowest to compile last. */
    public static final List<Contestant> ALL = List.of(GUAVA, GREENROBOT, MBASSADOR, SPRING, WELD, AVAJE, MICRONAUT);

    private Libraries() {}

    /** One that has a bus for everything. */
    private static Contestant library(
            String name, String receivers, String bus, String send, List<String> processors, List<String> libraries) {
        String sender = """
                package {package};

                public final class Sender{signal} {
                    public static void NAME(long value) {
                        SEND;
                    }
                }
                """.replace("NAME", name).replace("SEND", send);
        List<String> options = name.equals("greenrobot") ? List.of("-AeventBusIndex={index}") : List.of();
        return new Contestant(
                name, false, List.of(name), HandWritten.SIGNAL, receivers, bus, sender, processors, options, libraries);
    }

    /** One that injects a sender for each signal. */
    private static Contestant injected(
            String name,
            String receivers,
            String bus,
            String type,
            String injected,
            String send,
            List<String> processors,
            List<String> libraries) {
        String sender = """
                package {package};

                public final class Sender{signal} {
                    private static final TYPE SENDER = INJECTED;

                    public static void NAME(long value) {
                        SENDER.SEND(new Signal{signal}(value));
                    }
                }
                """.replace("NAME", name)
                .replace("TYPE", type)
                .replace("INJECTED", injected)
                .replace("SEND", send);
        return new Contestant(
                name,
                false,
                List.of(name),
                HandWritten.SIGNAL,
                receivers,
                bus,
                sender,
                processors,
                List.of(),
                libraries);
    }
}

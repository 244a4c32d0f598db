package dev.signalbox.spring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.DefaultResourceLoader;

/** What an application says that cannot start because of its receivers, as its user sees it. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("thorough")
class FailureTest {

    private static final String PIZZA_DONE = "public record PizzaDone(int size) implements dev.signalbox.Signal {}";

    private static final String APPLICATION = """
            @org.springframework.context.annotation.Configuration
            @org.springframework.boot.autoconfigure.AutoConfigurationPackage
            @org.springframework.boot.autoconfigure.ImportAutoConfiguration(
                    dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration.class)
            %s
            public class Application {
                %s
            }
            """;

    private static final String SCANNING = "@org.springframework.context.annotation.ComponentScan";

    /** A class with a receiver. */
    private static final String BELL = """
            %s
            public class Bell %s {
                public Bell(String sound) {}
                @dev.signalbox.Receiver(PizzaDone.class)
                void ring() { System.out.println("It rings"); }
                @org.springframework.scheduling.annotation.Async
                public void run() {}
            }
            """;

    private static final String BELL_BEAN = """
            @org.springframework.context.annotation.Bean
            %s
            %s %s() { return new Bell("ding"); }
            """;

    @TempDir
    Path classes;

    @Test
    void aClassThatIsNoBean(CapturedOutput output) {
        Compiled.compile(classes, PIZZA_DONE, BELL.formatted("", ""), APPLICATION.formatted(SCANNING, ""));
        start("");
        assertThat(said(output)).isEqualTo("""
                Description:

                com.acme.Bell has receivers that are instance methods, but there is no bean of it, and Signalbox does not make the object itself: the class is a component, or has no constructor without parameters. Its receivers could not be called.

                Action:

                Make Bell a bean: mark it @Component in a package that is scanned, or declare it in a configuration. If it needs nothing but what its receivers are given, make them static. If it is to be missing under some condition, mark the class with that condition, such as @Profile.
                """);
    }

    @Test
    void aComponentThatIsNotScannedThoughItHasAConstructor(CapturedOutput output) {
        Compiled.compile(classes, PIZZA_DONE, component(), APPLICATION.formatted("", ""));
        start("");
        assertThat(said(output))
                .contains("com.acme.Bell has receivers that are instance methods, but there is no bean");
    }

    @Test
    void severalBeans(CapturedOutput output) {
        Compiled.compile(
                classes,
                PIZZA_DONE,
                BELL.formatted("", ""),
                APPLICATION.formatted(
                        "", BELL_BEAN.formatted("", "Bell", "front") + BELL_BEAN.formatted("", "Bell", "back")));
        start("");
        assertThat(said(output)).isEqualTo("""
                Description:

                com.acme.Bell has receivers that are instance methods, and there are several beans of it: front, back. A receiver is called once for each signal, and none of the beans says that it is the one.

                Action:

                Mark one of the beans @Primary, or keep one, or make the receivers static.
                """);
    }

    @Test
    void severalBeansOfWhichOneIsMeant(CapturedOutput output) {
        Compiled.compile(
                classes,
                PIZZA_DONE,
                BELL.formatted("", ""),
                APPLICATION.formatted(
                        "",
                        BELL_BEAN.formatted("@org.springframework.context.annotation.Primary", "Bell", "front")
                                + BELL_BEAN.formatted("", "Bell", "back")));
        start("");
        assertThat(said(output)).isEmpty();
    }

    @Test
    void aPrototype(CapturedOutput output) {
        Compiled.compile(
                classes,
                PIZZA_DONE,
                BELL.formatted("", ""),
                APPLICATION.formatted(
                        "",
                        BELL_BEAN.formatted(
                                "@org.springframework.context.annotation.Scope(\"prototype\")", "Bell", "bell")));
        start("");
        assertThat(said(output)).isEqualTo("""
                Description:

                com.acme.Bell has receivers that are instance methods, but its bean 'bell' is a prototype: each signal would get an object of its own, which Spring never destroys.

                Action:

                Make 'bell' a singleton, or move the receivers to a class of their own that is one.
                """);
    }

    @Test
    void aProxyOfInterfaces(CapturedOutput output) {
        Compiled.compile(
                classes,
                PIZZA_DONE,
                BELL.formatted("", "implements Runnable"),
                APPLICATION.formatted(
                        "@org.springframework.scheduling.annotation.EnableAsync",
                        BELL_BEAN.formatted("", "Bell", "bell")));
        start("");
        assertThat(said(output)).isEqualTo("""
                Description:

                com.acme.Bell has receivers that are instance methods, but its bean 'bell' is behind a proxy that has only its interfaces, on which the receivers cannot be called.

                Action:

                Let Spring make proxies of classes, as it does by default: remove spring.aop.proxy-target-class=false, or set proxyTargetClass = true where the proxy is asked for. Or move the receivers to a class of their own.
                """);
    }

    @Test
    void twoReceiversOfOneId(CapturedOutput output) {
        String receivers = """
                public class %s {
                    @dev.signalbox.Receiver(value = dev.signalbox.Signal.class, id = "audit")
                    static void audit(dev.signalbox.Signal signal) {}
                }
                """;
        Path library = classes.resolve("library");
        Compiled.compile(library, receivers.formatted("LibrarySignals"));
        Path application = classes.resolve("application");
        Compiled.compile(application, receivers.formatted("ShopSignals"), APPLICATION.formatted("", ""));
        start("", application, library);
        assertThat(said(output)).isEqualTo("""
                Description:

                Several receivers have the id 'audit': those in com.acme.LibrarySignals and com.acme.ShopSignals. An id is the name under which a receiver is logged and measured, so it must be unique.

                Action:

                Give one of them another id: @Receiver(id = "...").
                """);
    }

    @Test
    void receiversWithoutRegistry(CapturedOutput output) {
        Compiled.compileWithoutProcessor(classes, PIZZA_DONE, BELL.formatted("", ""), APPLICATION.formatted("", ""));
        start("");
        assertThat(said(output)).isEqualTo("""
                Description:

                com.acme.Bell has methods marked @Receiver, but Signalbox found no receivers there: its annotation processor did not run, so nothing would be called. Since JDK 23, javac runs no processor that is only on the class path.

                Action:

                Add the processor to the build. With Maven, in the configuration of the maven-compiler-plugin:
                  <annotationProcessorPaths>
                    <path>
                      <groupId>dev.signalbox</groupId>
                      <artifactId>signalbox-processor</artifactId>
                      <version>${signalbox.version}</version>
                    </path>
                  </annotationProcessorPaths>
                If that block is there already, something overrides it: look for an <execution> of the plugin that has annotationProcessorPaths of its own (many write one for Lombok) and add the path there too, for <proc>none</proc> or -proc:none, and for a profile or a module's own configuration. mvn help:effective-pom shows what counts.
                With Gradle:
                  annotationProcessor("dev.signalbox:signalbox-processor:$signalboxVersion")
                Other processors that you use belong there too. Then run a clean build.
                """);
    }

    @Test
    void receiversOfOneModuleWithoutRegistry(CapturedOutput output) {
        Path module = classes.resolve("module");
        Path application = classes.resolve("application");
        Compiled.compileWithoutProcessor(module, PIZZA_DONE, component().replace("Bell", "Gong"));
        Compiled.compile(application, PIZZA_DONE, component(), sender());
        start("", application, module);
        assertThat(said(output)).isEmpty();
        assertThat(output.getAll()).containsOnlyOnce("It rings");
        assertThat(output.getAll().lines().filter(line -> line.contains("annotation processor did not run")))
                .singleElement()
                .asString()
                .contains("WARN", "com.acme.Gong has methods marked @Receiver");
    }

    @Test
    void anApplicationWithoutReceiversStarts(CapturedOutput output) {
        Compiled.compile(classes, PIZZA_DONE, APPLICATION.formatted("", ""));
        start("");
        assertThat(said(output)).isEmpty();
    }

    @Test
    void aComponentOfAnotherProfileIsLeftOut(CapturedOutput output) {
        Compiled.compile(
                classes,
                PIZZA_DONE,
                component()
                        .replace(
                                "public class",
                                "@org.springframework.context.annotation.Profile(\"sound\") public class"),
                sender());
        start("");
        assertThat(said(output)).isEmpty();
        assertThat(output)
                .contains("The receivers of com.acme.Bell are not called")
                .doesNotContain("It rings");
        start("sound");
        assertThat(output).contains("It rings");
    }

    @Test
    void oneLineNamesAllComponentsThatAreLeftOut(CapturedOutput output) {
        String profile = "@org.springframework.context.annotation.Profile(\"sound\") public class";
        String bell = component().replace("public class", profile);
        Compiled.compile(
                classes,
                PIZZA_DONE,
                bell,
                bell.replace("Bell", "Horn"),
                bell.replace("Bell", "Alarm"),
                APPLICATION.formatted(SCANNING, ""));
        start("");
        assertThat(output.getAll().lines().filter(line -> line.contains("are not called")))
                .singleElement()
                .asString()
                .contains("The receivers of com.acme.Alarm, com.acme.Bell, com.acme.Horn are not called");
    }

    @Test
    void aComponentOfALibraryThatIsMissingIsLeftOutAndTheOthersAreHeard(CapturedOutput output) throws IOException {
        String onBroker =
                "@org.springframework.boot.autoconfigure.condition.ConditionalOnClass(name = \"com.acme.Broker\")"
                        + " public class";
        Compiled.compile(
                classes,
                PIZZA_DONE,
                "public class Broker {}",
                component()
                        .replace("public class", onBroker)
                        .replace("Bell", "Outbox")
                        .replace("Outbox ", "Outbox extends Broker "),
                component(),
                sender());
        Files.delete(classes.resolve("com/acme/Broker.class"));
        start("");
        assertThat(said(output)).isEmpty();
        assertThat(output.getAll()).containsOnlyOnce("It rings");
        assertThat(output.getAll().lines().filter(line -> line.contains(" does not link")))
                .singleElement()
                .asString()
                .contains("ERROR", "com.acme.Outbox does not link: class com.acme.Broker is missing");
    }

    @Test
    void aComponentOfALibraryThatIsThereIsHeard(CapturedOutput output) {
        Compiled.compile(
                classes,
                PIZZA_DONE,
                "public class Broker {}",
                component().replace("Bell", "Outbox").replace("Outbox ", "Outbox extends Broker "),
                sender());
        start("");
        assertThat(output.getAll()).containsOnlyOnce("It rings");
    }

    /** A bean that needs nothing. */
    private static String component() {
        return BELL.formatted("@org.springframework.stereotype.Component", "").replace("Bell(String sound)", "Bell()");
    }

    private static String sender() {
        return APPLICATION.formatted(SCANNING, """
                @org.springframework.context.annotation.Bean
                org.springframework.beans.factory.SmartInitializingSingleton sender(
                        dev.signalbox.Channel<PizzaDone> channel) {
                    return () -> channel.send(new PizzaDone(4));
                }
                """);
    }

    private void start(String profile) {
        start(profile, classes);
    }

    /** Starts the application and ends it. */
    private static void start(String profile, Path... classes) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = Compiled.load(classes)) {
            thread.setContextClassLoader(loader);
            new SpringApplicationBuilder(loader.loadClass("com.acme.Application"))
                    .resourceLoader(new DefaultResourceLoader(loader))
                    .web(WebApplicationType.NONE)
                    .profiles(profile.isEmpty() ? new String[0] : new String[] {profile})
                    .run()
                    .close();
        } catch (InvalidReceiversException e) {
            // Boot has said it.
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What stands where Boot says why the application failed to start. */
    private static String said(CapturedOutput output) {
        String all = output.getAll();
        int start = all.indexOf("Description:");
        return start < 0 ? "" : all.substring(start).stripTrailing() + "\n";
    }
}

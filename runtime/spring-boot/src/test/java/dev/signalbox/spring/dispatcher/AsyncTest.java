package dev.signalbox.spring.dispatcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Receiver;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The executor of async receivers, its start and stop, and the context that calls carry. */
@Timeout(60)
class AsyncTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(TaskExecutionAutoConfiguration.class, SignalboxAutoConfiguration.class))
            .withBean(Postman.class);

    private final ApplicationContextRunner withoutExecutor = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(SignalboxAutoConfiguration.class))
            .withBean(Postman.class);

    record Letter(String text) implements Signal {}

    /** How a letter arrived. */
    record Arrival(
            String text,
            Thread thread,
            @Nullable String logged,
            @Nullable Object user,
            @Nullable Object observed) {}

    static final class Postman implements DisposableBean {

        final BlockingQueue<Arrival> delivered = new LinkedBlockingQueue<>();
        final CountDownLatch atWork = new CountDownLatch(1);
        final CountDownLatch mayGoOn = new CountDownLatch(1);
        volatile boolean ended;

        @Receiver(value = Letter.class, async = true)
        void deliver(String text) throws InterruptedException {
            if (text.equals("slow")) {
                atWork.countDown();
                mayGoOn.await();
            }
            Object authentication = SecurityContextHolder.getContext().getAuthentication();
            delivered.add(new Arrival(
                    text,
                    Thread.currentThread(),
                    MDC.get("request"),
                    authentication,
                    REGISTRY.getCurrentObservation()));
        }

        @Override
        public void destroy() {
            ended = true;
        }

        Arrival next() {
            try {
                Arrival arrival = delivered.poll(30, SECONDS);
                if (arrival == null) {
                    throw new AssertionError("Nothing was delivered");
                }
                return arrival;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final ObservationRegistry REGISTRY = ObservationRegistry.create();

    @Test
    void theyRunOnTheApplicationsExecutor() {
        run(context -> {
            send(context, "hello");
            assertThat(next(context).thread().getName()).startsWith("task-");
        });
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void theyRunOnVirtualThreadsWhereTheApplicationDoes() {
        runner.withPropertyValues("spring.threads.virtual.enabled=true").run(context -> {
            send(context, "hello");
            Thread thread = next(context).thread();
            assertThat(Thread.class.getMethod("isVirtual").invoke(thread)).isEqualTo(true);
        });
    }

    @Test
    void theyRunWhereTheApplicationHasNoExecutor() {
        withoutExecutor.run(context -> {
            send(context, "hello");
            assertThat(next(context).thread().getName()).startsWith("signalbox-");
        });
    }

    @Test
    void logAndSecurityAndObservationGoWithThem() {
        run(context -> assertThat(sendFromRequest(context)).isNotNull());
    }

    @Test
    void logAndSecurityGoWithThemWithoutContextPropagation() {
        runner.withClassLoader(new FilteredClassLoader(ContextSnapshot.class.getPackageName()))
                .run(context -> assertThat(sendFromRequest(context)).isNull());
    }

    @Test
    void theLogOfTheThreadThatCallsThemIsItsOwnAgainAfterwards() {
        List<String> seen = new ArrayList<>();
        MDC.put("request", "1");
        Runnable work = LoggingContext.carriedInto(() -> seen.add(MDC.get("request")));
        MDC.put("request", "2");
        work.run();
        seen.add(MDC.get("request"));
        MDC.clear();
        work.run();
        assertThat(seen).containsExactly("1", "2", "1");
        assertThat(MDC.get("request")).isNull();
    }

    /** Returns the observation at the time when the letter arrived. */
    private static @Nullable Object sendFromRequest(AssertableApplicationContext context) {
        var user = new TestingAuthenticationToken("ada", "");
        MDC.put("request", "42");
        SecurityContextHolder.getContext().setAuthentication(user);
        try {
            Observation.createNotStarted("order", REGISTRY).observe(() -> send(context, "hello"));
        } finally {
            MDC.clear();
            SecurityContextHolder.clearContext();
        }
        Arrival arrival = next(context);
        assertThat(arrival.logged()).isEqualTo("42");
        assertThat(arrival.user()).isSameAs(user);
        send(context, "bare");
        assertThat(next(context))
                .extracting(Arrival::logged, Arrival::user, Arrival::observed)
                .containsOnlyNulls();
        return arrival.observed();
    }

    /** Sends while the context starts, by its dispatcher and by the static methods. */
    static final class Early {

        private final Dispatcher dispatcher;
        private final Channel<Letter> letters;
        private final Postman postman;

        Early(Dispatcher dispatcher, Channel<Letter> letters, Postman postman) {
            this.dispatcher = dispatcher;
            this.letters = letters;
            this.postman = postman;
        }

        @PostConstruct
        void send() {
            letters.send(new Letter("early"));
            // The application of another test may still have adopted the default dispatcher.
            Registration use = Signals.use(dispatcher);
            try {
                Signals.send(new Letter("also early"));
            } finally {
                use.close();
            }
            assertThat(postman.delivered).isEmpty();
        }
    }

    @Test
    void whatIsSentBeforeTheContextIsReadyWaits() {
        runner.withBean(Early.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(List.of(next(context).text(), next(context).text()))
                    .containsExactlyInAnyOrder("early", "also early");
        });
    }

    /** On an executor that does not wait for its tasks. */
    @Test
    void theEndOfTheApplicationWaitsForThem() throws InterruptedException {
        withoutExecutor.run(context -> {
            Postman postman = context.getBean(Postman.class);
            send(context, "slow");
            postman.atWork.await();
            Thread closing = new Thread(context::close);
            closing.start();
            while (!context.getSourceApplicationContext().isClosed() || closing.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            // Receivers hear a bean that sends during the stop.
            send(context, "late");
            assertThat(postman.next().text()).isEqualTo("late");
            assertThat(postman.ended).isFalse();
            postman.mayGoOn.countDown();
            closing.join();
            assertThat(postman.next().text()).isEqualTo("slow");
            assertThat(postman.ended).isTrue();
        });
    }

    @Test
    void butNotForEver() {
        runner.withPropertyValues("spring.lifecycle.timeout-per-shutdown-phase=10ms")
                .withConfiguration(AutoConfigurations.of(LifecycleAutoConfiguration.class))
                .run(context -> {
                    Postman postman = context.getBean(Postman.class);
                    send(context, "slow");
                    postman.atWork.await();
                    context.close();
                    assertThat(postman.delivered).isEmpty();
                    postman.mayGoOn.countDown();
                });
    }

    private void run(ContextConsumer<AssertableApplicationContext> test) {
        runner.run(test);
    }

    private static void send(AssertableApplicationContext context, String text) {
        context.getBean(Dispatcher.class).channel(Letter.class).send(new Letter(text));
    }

    private static Arrival next(AssertableApplicationContext context) {
        return context.getBean(Postman.class).next();
    }
}

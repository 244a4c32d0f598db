package dev.signalbox.spring.durable.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.spring.letters.LetterOrdered;
import dev.signalbox.spring.letters.LettersApplication;
import dev.signalbox.spring.letters.Postman;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spans of attempts, and the trace that they belong to. */
@Timeout(60)
@Tag("thorough")
class DeliveryObservationsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(LettersApplication.class, Tracing.class)
            .withPropertyValues(
                    "spring.flyway.enabled=false",
                    "spring.datasource.generate-unique-name=true",
                    "spring.jpa.hibernate.ddl-auto=create",
                    "signalbox.durable.poll-interval=100ms");

    @Configuration(proxyBeanMethods = false)
    static class Tracing {

        @Bean
        SimpleTracer tracer() {
            return new SimpleTracer();
        }

        @Bean
        Header propagator(SimpleTracer tracer) {
            return new Header(tracer);
        }

        @Bean
        ObservationRegistry observationRegistry(SimpleTracer tracer, Propagator propagator) {
            ObservationRegistry registry = ObservationRegistry.create();
            registry.observationConfig()
                    .observationHandler(new PropagatingReceiverTracingObservationHandler<>(tracer, propagator));
            return registry;
        }
    }

    /** The header of W3C Trace Context. */
    static final class Header implements Propagator {

        private final Tracer tracer;
        private final AtomicReference<@Nullable String> extracted = new AtomicReference<>();

        Header(Tracer tracer) {
            this.tracer = tracer;
        }

        @Override
        public List<String> fields() {
            return List.of("traceparent");
        }

        @Override
        public <C> void inject(TraceContext context, @Nullable C carrier, Setter<C> setter) {
            setter.set(carrier, "traceparent", "00-" + context.traceId() + "-" + context.spanId() + "-01");
        }

        @Override
        public <C> Span.Builder extract(@Nullable C carrier, Getter<C> getter) {
            extracted.set(carrier == null ? null : getter.get(carrier, "traceparent"));
            return tracer.spanBuilder();
        }
    }

    private static void deliver(ApplicationContext context) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> context.getBean(Deliveries.class).backlog().size() == 0);
    }

    private static List<SimpleSpan> spans(ApplicationContext context) {
        return new ConcurrentLinkedQueue<>(context.getBean(SimpleTracer.class).getSpans())
                .stream()
                        .filter(each -> "process letters.write".equals(each.getName()))
                        .toList();
    }

    @Test
    void anAttemptIsASpanOfTheSendersTrace() {
        runner.run(context -> {
            SimpleTracer tracer = context.getBean(SimpleTracer.class);
            Span sender = tracer.nextSpan().name("request").start();
            try (Tracer.SpanInScope scope = tracer.withSpan(sender)) {
                assertThat(scope).isNotNull();
                context.getBean(Dispatcher.class).channel(LetterOrdered.class).send(new LetterOrdered("Dear Ada"));
            }
            sender.end();
            deliver(context);

            assertThat(context.getBean(Header.class).extracted.get())
                    .isEqualTo("00-" + sender.context().traceId() + "-"
                            + sender.context().spanId() + "-01");
            awaitSpans(context, 1);
            assertThat(spans(context)).singleElement().satisfies(span -> {
                assertThat(span.getTags())
                        .containsEntry("signal", LetterOrdered.class.getName())
                        .containsEntry("receiver", "letters.write")
                        .containsEntry("outcome", "delivered")
                        .containsEntry("signalbox.attempt", "1")
                        .containsKey("messaging.message.id");
                assertThat(span.getError()).isNull();
            });
        });
    }

    @Test
    void aFailedAttemptIsASpanWithAnError() {
        runner.run(context -> {
            context.getBean(Postman.class).meanwhile((text, delivery) -> {
                if (delivery.attempt() == 1) {
                    throw new Exception("The mail server is away");
                }
            });
            context.getBean(Dispatcher.class).channel(LetterOrdered.class).send(new LetterOrdered("Dear Ada"));
            deliver(context);

            assertThat(context.getBean(Header.class).extracted.get()).isNull();
            awaitSpans(context, 2);
            assertThat(spans(context).get(0).getTags()).containsEntry("outcome", "failed");
            assertThat(Objects.requireNonNull(spans(context).get(0).getError())).hasMessage("The mail server is away");
            assertThat(spans(context).get(1).getTags())
                    .containsEntry("outcome", "delivered")
                    .containsEntry("signalbox.attempt", "2");
        });
    }

    /** A call has left the queue before its span ends. */
    private static void awaitSpans(ApplicationContext context, int spans) {
        await().untilAsserted(() -> assertThat(spans(context)).hasSize(spans));
    }
}

package dev.signalbox.spring.kafka;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** OpenTelemetry in one application, which keeps its spans in memory. */
final class Traces {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OtelTracer tracer;
    private final Propagator propagator;
    private final ObservationRegistry registry = ObservationRegistry.create();

    Traces() {
        io.opentelemetry.api.trace.Tracer spans = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build()
                .get("test");
        tracer = new OtelTracer(spans, new OtelCurrentTraceContext(), event -> {});
        propagator = new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), spans);
        registry.observationConfig()
                .observationHandler(new PropagatingReceiverTracingObservationHandler<>(tracer, propagator));
    }

    /** An application that has it. */
    ApplicationContextRunner in(ApplicationContextRunner application) {
        return application
                .withBean(Tracer.class, () -> tracer)
                .withBean(Propagator.class, () -> propagator)
                .withBean(ObservationRegistry.class, () -> registry);
    }

    /** Works in a span of this thread, and gives its context. */
    TraceContext inSpan(String name, Runnable work) {
        Span span = tracer.nextSpan().name(name).start();
        Tracer.SpanInScope scope = tracer.withSpan(span);
        try {
            work.run();
        } finally {
            scope.close();
            span.end();
        }
        return span.context();
    }

    /** The trace of this thread; empty for none. */
    String currentTrace() {
        Span span = tracer.currentSpan();
        return span == null ? "" : span.context().traceId();
    }

    List<SpanData> finished() {
        return exporter.getFinishedSpanItems();
    }
}

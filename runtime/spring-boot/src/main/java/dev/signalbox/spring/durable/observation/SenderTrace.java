package dev.signalbox.spring.durable.observation;

import dev.signalbox.durable.spi.DeliveryProbe;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives recorded calls the trace in which this thread sends, as the header {@code traceparent} of W3C Trace Context. */
record SenderTrace(Supplier<@Nullable Tracer> tracers, Supplier<@Nullable Propagator> propagators)
        implements DeliveryProbe {

    @Override
    public String trace() {
        Tracer tracer = tracers.get();
        Propagator propagator = propagators.get();
        TraceContext context =
                tracer == null ? null : tracer.currentTraceContext().context();
        if (context == null || propagator == null) {
            return "";
        }
        Map<String, String> headers = new HashMap<>();
        propagator.inject(context, headers, (carrier, key, value) -> {
            if (carrier != null) {
                carrier.put(key, value);
            }
        });
        return headers.getOrDefault("traceparent", "");
    }
}

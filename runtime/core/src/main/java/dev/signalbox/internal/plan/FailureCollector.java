package dev.signalbox.internal.plan;

import dev.signalbox.Failure;
import dev.signalbox.Responses;
import dev.signalbox.Responses.Response;
import dev.signalbox.Signal;
import dev.signalbox.spi.FailedReceivers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the failures of one robust send. If no receiver fails, the JIT does not allocate this object. */
public final class FailureCollector<S extends Signal> implements FailedReceivers {

    private final S signal;
    private final FailureHandler handling;
    private @Nullable List<Failure> failures;

    public FailureCollector(S signal, FailureHandler handling) {
        this.signal = signal;
        this.handling = handling;
    }

    @Override
    public void add(String receiver, Exception exception) {
        if (failures == null) {
            failures = new ArrayList<>();
        }
        failures.add(handling.handle(receiver, signal, exception));
    }

    public Responses with(List<Response> responses) {
        if (failures != null) {
            return new Responses(responses, failures);
        }
        return responses.isEmpty() ? Responses.none() : new Responses(responses, List.of());
    }
}

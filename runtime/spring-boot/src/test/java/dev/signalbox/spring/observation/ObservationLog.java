package dev.signalbox.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Notes observations of receivers, with only the method of the receiver's name. */
final class ObservationLog implements ObservationHandler<ReceiverObservationContext> {

    final List<String> entries = new ArrayList<>();
    final List<String> parents = new ArrayList<>();
    final Set<String> names = new HashSet<>();
    final Set<String> contextualNames = new HashSet<>();

    @Override
    public void onStart(ReceiverObservationContext context) {
        entries.add("start " + describe(context));
        names.add(context.getName());
        ObservationView parent = context.getParentObservation();
        parents.add(method(context) + " in " + (parent == null ? null : method(parent.getContextView())));
    }

    @Override
    public void onStop(ReceiverObservationContext context) {
        Throwable error = context.getError();
        entries.add("stop " + describe(context) + (error == null ? "" : ": " + error.getMessage()));
        contextualNames.add(Objects.requireNonNull(context.getContextualName()));
    }

    private static String describe(ReceiverObservationContext context) {
        String signal = key(context, "signal");
        return method(context) + " of " + signal.substring(signal.indexOf('$') + 1) + " " + key(context, "phase") + " "
                + key(context, "outcome");
    }

    private static String method(Observation.ContextView context) {
        String receiver = key(context, "receiver");
        return receiver.substring(receiver.indexOf('#') + 1);
    }

    private static String key(Observation.ContextView context, String name) {
        return Objects.requireNonNull(context.getLowCardinalityKeyValue(name)).getValue();
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ReceiverObservationContext;
    }
}

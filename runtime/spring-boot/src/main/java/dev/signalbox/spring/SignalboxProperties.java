package dev.signalbox.spring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The application's settings.
 *
 * @param enabled Whether the application has signals. If not, nothing is configured, and neither Hibernate nor the
 *     servlet filter sends any.
 * @param explain Whether exceptions from receivers of model signals carry the stack of the save or delete that caused the
 *     signal. For development: costs a stack trace for each.
 * @param maxDepth After how many calls of receivers inside each other a send ends in a SignalLoopError. For tests and
 *     development: costs a little for each call. By default a loop ends with the stack.
 * @param springEvents Classes of signals that are published as events of Spring, too, with all that extends or implements
 *     them.
 * @param observation Settings of observations.
 */
@ConfigurationProperties("signalbox")
public record SignalboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean explain,
        @Nullable Integer maxDepth,
        @DefaultValue List<Class<?>> springEvents,
        @DefaultValue Observation observation) {

    /**
     * Settings of observations.
     *
     * @param allReceivers Whether calls of all receivers are observed, so that there is a timer and a span for each. If
     *     not, only those are that no sender waits for: async ones, and those called after the transaction.
     */
    public record Observation(@DefaultValue("false") boolean allReceivers) {}
}

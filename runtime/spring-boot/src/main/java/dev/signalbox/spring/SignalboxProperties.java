package dev.signalbox.spring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The application's settings.
 *
 * @param enabled Whether signals are sent. If false, nothing is configured, and neither Hibernate nor the servlet
 *     filter sends any.
 * @param explain Whether exceptions from receivers of model signals carry the stack of the save or delete that caused
 *     the signal. For development: costs a stack trace for each.
 * @param maxDepth How many calls of receivers may be nested before a send ends in a SignalLoopError. For tests and
 *     development: costs a little for each call. Without it, a loop of sends ends when the stack is full.
 * @param logUnheard Whether a signal that no receiver hears is logged, once for each class of signal and sender. For
 *     development: costs a little for each of these signals.
 * @param springEvents Classes of signals that are also published as Spring's events, sub-types included.
 * @param observation Settings of observations.
 */
@ConfigurationProperties("signalbox")
public record SignalboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean explain,
        @Nullable Integer maxDepth,
        @DefaultValue("false") boolean logUnheard,
        @DefaultValue List<Class<?>> springEvents,
        @DefaultValue Observation observation) {

    /**
     * Settings of observations.
     *
     * @param allReceivers Whether calls of all receivers are observed, so that each has a timer and a span. If false,
     *     only calls for which no sender waits are observed: async ones, and those after the transaction.
     */
    public record Observation(@DefaultValue("false") boolean allReceivers) {}
}

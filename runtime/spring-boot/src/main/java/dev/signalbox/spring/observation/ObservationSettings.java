package dev.signalbox.spring.observation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of observations.
 *
 * @param allReceivers Whether calls of all receivers are observed, so that there is a timer and a span for each. If not,
 *     only those are that no sender waits for: async ones, and those called after the transaction.
 */
@ConfigurationProperties("signalbox.observation")
record ObservationSettings(@DefaultValue("false") boolean allReceivers) {}

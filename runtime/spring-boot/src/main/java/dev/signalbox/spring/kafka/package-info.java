/**
 * Signals that cross to other services in Spring Boot. In: the application's deliveries, Spring's factories of Kafka clients
 * and settings. Out: what records signals, and a bean that relays and receives them while the application runs.
 *
 * <p>Open {@code CrossingConfiguration} first. Nothing here is made or loaded if no signal crosses or no broker is configured.
 * {@code observation} shows what goes on.
 */
@NullMarked
package dev.signalbox.spring.kafka;

import org.jspecify.annotations.NullMarked;

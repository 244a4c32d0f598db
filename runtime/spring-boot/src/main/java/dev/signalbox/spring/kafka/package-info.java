/**
 * Signals that cross to other services in Spring Boot. In: the application's deliveries, Spring's settings of Kafka
 * clients, and {@code CrossingProperties}. Out: beans that record signals, and relay and receive them while the
 * application runs ({@code CrossingLifecycle} starts and stops this).
 *
 * <p>Open {@code CrossingConfiguration} first. Nothing here is made or loaded if no signal crosses or no broker is configured.
 * {@code observation} has meters, observations and the health indicator.
 */
@NullMarked
package dev.signalbox.spring.kafka;

import org.jspecify.annotations.NullMarked;

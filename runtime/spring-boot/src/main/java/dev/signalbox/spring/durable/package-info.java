/**
 * Durable receivers in Spring Boot. In: the application's database, transaction managers and settings
 * ({@code DurableProperties}). Out: beans that record the calls of durable receivers and deliver them while the
 * application runs ({@code DurableLifecycle} starts and stops this).
 *
 * <p>Open {@code DurableConfiguration} first. Nothing here is made or loaded if no receiver is durable.
 * {@code transaction} connects them with Spring's transactions; {@code observation} has meters, observations and the
 * health indicator.
 */
@NullMarked
package dev.signalbox.spring.durable;

import org.jspecify.annotations.NullMarked;

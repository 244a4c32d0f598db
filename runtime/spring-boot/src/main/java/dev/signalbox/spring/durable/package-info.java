/**
 * Durable receivers in Spring Boot. In: the application's database, transaction managers and settings. Out: what records
 * the calls of durable receivers, and a bean that makes them while the application runs.
 *
 * <p>Open {@code DurableConfiguration} first. Nothing here is made or loaded if no receiver is durable. {@code transaction}
 * connects it with Spring's transactions, {@code observation} shows what goes on.
 */
@NullMarked
package dev.signalbox.spring.durable;

import org.jspecify.annotations.NullMarked;

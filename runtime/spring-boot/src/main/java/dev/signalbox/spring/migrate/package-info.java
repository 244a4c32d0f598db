/**
 * Sends signals of database migrations. In: Flyway's callbacks. Out: {@code PreMigrate} at once, and {@code
 * PostMigrate} when the application's beans have been made.
 *
 * <p>Open {@code FlywaySignals} first.
 */
@NullMarked
package dev.signalbox.spring.migrate;

import org.jspecify.annotations.NullMarked;

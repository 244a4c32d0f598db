/**
 * The types of Signalbox that Spring applications use: {@link dev.signalbox.spring.DispatcherCustomizer}, {@link
 * dev.signalbox.spring.DurableDataSource}, the signals of logins and migrations, and the settings in {@link
 * dev.signalbox.spring.SignalboxProperties}. Settings of durable receivers are in {@code durable.DurableProperties},
 * those of Kafka in {@code kafka.CrossingProperties}. The javadoc of a setting is its description in the metadata for
 * editors.
 *
 * <p>The packages below are internal, except that {@code observation} has names for applications, too. They depend on
 * this package, and {@code autoconfigure} combines them. Start with {@code autoconfigure.SignalboxAutoConfiguration}.
 */
@NullMarked
package dev.signalbox.spring;

import org.jspecify.annotations.NullMarked;

/**
 * The types of Signalbox that Spring applications use: {@link dev.signalbox.spring.DispatcherCustomizer}, {@link
 * dev.signalbox.spring.DurableDataSource}, the signals of logins and migrations, and {@link
 * dev.signalbox.spring.SignalboxProperties}, which has all settings.
 *
 * <p>The packages below are internal, except that {@code observation} has names for applications, too. They depend on
 * this package, and {@code autoconfigure} combines them. Start with {@code autoconfigure.SignalboxAutoConfiguration}.
 */
@NullMarked
package dev.signalbox.spring;

import org.jspecify.annotations.NullMarked;

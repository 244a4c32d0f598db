/**
 * What an application names of Signalbox in Spring: {@link dev.signalbox.spring.DispatcherCustomizer}, the signals of
 * logins and migrations, and {@link dev.signalbox.spring.SignalboxProperties}, which has all settings.
 *
 * <p>Every package below is internal: it depends on this one, and {@code autoconfigure} puts them together. Start with
 * {@code autoconfigure.SignalboxAutoConfiguration}. Only {@code observation} has names for applications, too.
 */
@NullMarked
package dev.signalbox.spring;

import org.jspecify.annotations.NullMarked;

/**
 * Makes Hibernate ORM send the signals of {@link dev.signalbox.model}. Being on the class path is enough: Hibernate
 * finds {@link SignalboxIntegrator} as a service. Users need {@link SignalboxSettings}.
 *
 * <p>The packages under {@code internal}: {@code record} hears Hibernate's events, {@code save} those of new
 * instances, {@code bulk} statements. They record {@code change}s in the {@code unit} of work of the session, which
 * sends them through {@code deliver} when the flush is over. {@code compare}, {@code collections} and {@code batch}
 * help. Open {@link ListenerRegistrar} first: it says what is registered for which signals.
 */
@NullMarked
package dev.signalbox.hibernate;

import org.jspecify.annotations.NullMarked;

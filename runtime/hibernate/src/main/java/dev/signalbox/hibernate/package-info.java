/**
 * Makes Hibernate ORM send the signals of {@link dev.signalbox.model}. It is enough to have this module on the class
 * path, because Hibernate finds {@link SignalboxIntegrator} as a service. Applications use only {@link
 * SignalboxSettings}.
 *
 * <p>The packages under {@code internal}: {@code record} listens to Hibernate's events, {@code save} to those of new
 * instances, {@code bulk} to bulk statements. They record {@code change}s in the {@code unit} of work of the session.
 * The unit sends them through {@code deliver} after the flush. {@code compare}, {@code collections} and {@code batch}
 * are helpers. Look at {@link ListenerRegistrar} first: it decides which listeners are registered for which signals.
 */
@NullMarked
package dev.signalbox.hibernate;

import org.jspecify.annotations.NullMarked;

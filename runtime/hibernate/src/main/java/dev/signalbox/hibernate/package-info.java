/**
 * Makes Hibernate ORM send the signals of {@link dev.signalbox.model}. Being on the class path is enough: Hibernate
 * finds {@link dev.signalbox.hibernate.SignalboxIntegrator} as a service.
 *
 * <p>Hibernate cannot be used from within a flush, so nothing is sent there. What a flush writes is recorded ({@code
 * ChangeRecorder}), and sent when the flush is over ({@code AfterFlush}), in rounds: what the receivers wrote is flushed,
 * recorded and sent in turn until nothing is left ({@code UnitOfWork}). After the transaction, its net effect is sent
 * ({@code AfterCompletion}).
 */
@NullMarked
package dev.signalbox.hibernate;

import org.jspecify.annotations.NullMarked;

/**
 * Durable receivers of model signals. In come signals of entities; what travels is the entity's name, id and version, and
 * at the delivery it is loaded again, in a session on the attempt's connection. Loaded only where there is Hibernate. Open
 * {@link HibernateTravel} first.
 */
@NullMarked
package dev.signalbox.durable.internal.hibernate;

import org.jspecify.annotations.NullMarked;

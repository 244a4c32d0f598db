/**
 * Durable receivers of model signals. In: model signals. Recorded are the entity's name, id and version. Out: at the
 * delivery, the same signals with the entity, loaded in a session on the attempt's connection. These classes are loaded
 * only if Hibernate is on the class path. Open {@link HibernateTravel} first.
 */
@NullMarked
package dev.signalbox.durable.internal.hibernate;

import org.jspecify.annotations.NullMarked;

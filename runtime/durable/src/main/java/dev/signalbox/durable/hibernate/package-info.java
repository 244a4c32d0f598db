/** Durable receivers of model signals, where the environment and not Signalbox opens Hibernate's sessions. */
@NullMarked
package dev.signalbox.durable.hibernate;

import org.jspecify.annotations.NullMarked;

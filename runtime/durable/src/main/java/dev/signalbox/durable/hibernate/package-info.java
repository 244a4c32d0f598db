/**
 * What applications and frameworks use to name the Hibernate session of a send ({@code SendingSession}) or of an
 * attempt ({@code AttemptSessions}).
 */
@NullMarked
package dev.signalbox.durable.hibernate;

import org.jspecify.annotations.NullMarked;

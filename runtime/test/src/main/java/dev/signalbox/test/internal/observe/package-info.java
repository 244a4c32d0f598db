/**
 * Observes one run of a test for faults: which receivers it calls, which transactions it commits and which work it leaves
 * behind. Look at {@link dev.signalbox.test.internal.observe.RunLog} first. {@code HibernateCommits} is the only class
 * that knows Hibernate, and is not loaded without it.
 */
@NullMarked
package dev.signalbox.test.internal.observe;

import org.jspecify.annotations.NullMarked;

/**
 * The application that a test tests: its dispatcher, and the recorded calls of its durable receivers. Look at
 * {@link dev.signalbox.test.internal.application.TestedApplication} first. Only {@code SpringTest} and
 * {@code SpringBegins} use Spring, and only {@code DurableCallsLog} uses signalbox-durable. They are not loaded without
 * these.
 */
@NullMarked
package dev.signalbox.test.internal.application;

import org.jspecify.annotations.NullMarked;

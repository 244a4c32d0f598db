/**
 * The application that a test tests: its dispatcher, and the recorded calls of its durable receivers. Look at {@link
 * dev.signalbox.test.internal.application.TestedApplication} first. {@code SpringTest}, {@code SpringBegins} and {@code
 * DurableCallsLog} are the only classes that know Spring and signalbox-durable, and are not loaded without them.
 */
@NullMarked
package dev.signalbox.test.internal.application;

import org.jspecify.annotations.NullMarked;

/**
 * Support for tests: {@link dev.signalbox.test.SignalsExtension} records the signals that a test causes, with
 * assertions for AssertJ. {@link dev.signalbox.test.MuteSignals} mutes signals.
 */
@NullMarked
package dev.signalbox.test;

import org.jspecify.annotations.NullMarked;

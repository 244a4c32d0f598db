/**
 * Support for tests: {@link dev.signalbox.test.SignalsExtension} records the signals that a test causes, with
 * assertions for AssertJ. {@link dev.signalbox.test.MuteSignals} mutes signals. The package {@code fault} runs tests
 * again with receivers at fault, {@code trace} compares the calls of two builds. Open {@code SignalsExtension} first.
 */
@NullMarked
package dev.signalbox.test;

import org.jspecify.annotations.NullMarked;

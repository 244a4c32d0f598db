/**
 * What tests need of signals: {@link dev.signalbox.test.SignalsExtension} records those that a test causes, with
 * assertions for AssertJ; {@link dev.signalbox.test.MuteSignals} keeps them from being heard.
 */
@NullMarked
package dev.signalbox.test;

import org.jspecify.annotations.NullMarked;

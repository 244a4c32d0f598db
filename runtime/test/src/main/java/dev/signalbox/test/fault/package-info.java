/**
 * Runs tests again with faults in the calls of receivers: {@link dev.signalbox.test.fault.FaultEveryReceiver} in place of
 * {@code @Test}, or on a class.
 */
@NullMarked
package dev.signalbox.test.fault;

import org.jspecify.annotations.NullMarked;

/**
 * The trace of tests: which receivers heard which signals. Lines go in while tests run, a file for each test class comes
 * out after them. Look at {@link dev.signalbox.test.internal.trace.TraceLine} first.
 */
@NullMarked
package dev.signalbox.test.internal.trace;

import org.jspecify.annotations.NullMarked;

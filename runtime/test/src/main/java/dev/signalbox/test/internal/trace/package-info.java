/**
 * The trace of tests: which receivers heard which signals. In: lines, while tests run. Out: a file for each test class,
 * after all tests. Look at {@link dev.signalbox.test.internal.trace.TraceLine} first.
 */
@NullMarked
package dev.signalbox.test.internal.trace;

import org.jspecify.annotations.NullMarked;

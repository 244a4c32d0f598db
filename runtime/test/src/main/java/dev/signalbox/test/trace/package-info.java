/** Compares the traces of tests of two builds: {@link dev.signalbox.test.trace.Traces}. */
@NullMarked
package dev.signalbox.test.trace;

import org.jspecify.annotations.NullMarked;

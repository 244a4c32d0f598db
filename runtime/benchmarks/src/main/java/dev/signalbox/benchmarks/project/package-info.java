/**
 * Applications to measure. In: a {@code Project}, which is the shape of an application, and a {@code Contestant}, which
 * says how a signal gets to its receivers there. Out: {@code Sources}.
 *
 * <p>Open {@code ProjectWriter} first. The contestants are {@code Signalbox}, {@code HandWritten} and {@code Libraries}.
 */
@NullMarked
package dev.signalbox.benchmarks.project;

import org.jspecify.annotations.NullMarked;

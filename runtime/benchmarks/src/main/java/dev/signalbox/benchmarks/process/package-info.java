/**
 * Other programs and what they need: javac in {@code Compilation}, java in {@code Command}, class paths, and the machine
 * that all of them run on. In: {@code Sources} or arguments. Out: classes, or what the program printed.
 */
@NullMarked
package dev.signalbox.benchmarks.process;

import org.jspecify.annotations.NullMarked;

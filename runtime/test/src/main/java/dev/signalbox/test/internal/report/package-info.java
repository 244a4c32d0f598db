/**
 * The report of all tests with faults: receivers by faults. Results go in, a text and a page come out. Look at {@link
 * dev.signalbox.test.internal.report.FaultReport} first. JVMs that share a directory add to one report.
 */
@NullMarked
package dev.signalbox.test.internal.report;

import org.jspecify.annotations.NullMarked;

/**
 * The report of all tests with faults: a table of receivers and faults. In: results. Out: a text and an HTML page. Look
 * at {@link dev.signalbox.test.internal.report.FaultReport} first. JVMs that share a directory add to one report.
 */
@NullMarked
package dev.signalbox.test.internal.report;

import org.jspecify.annotations.NullMarked;

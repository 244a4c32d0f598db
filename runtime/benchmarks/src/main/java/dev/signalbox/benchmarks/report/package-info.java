/**
 * Results for people. In: JMH's JSON, read by {@code Measurements}, or the {@code Timings} of a program. Out: Markdown
 * tables, and {@code Bars}: how fast Signalbox has to be, and whether it was. Open {@code Table} first.
 */
@NullMarked
package dev.signalbox.benchmarks.report;

import org.jspecify.annotations.NullMarked;

/**
 * What JMH measures. {@code Workloads} lists all of it; open it first. A {@code Workload} is a project whose signals are
 * sent in one way; {@code BenchmarkWriter} writes its JMH class, which extends {@code Checked}, and {@code Preparation}
 * compiles each contestant's workloads. {@code Bean} and {@code Busy} are JMH classes written by hand.
 */
@NullMarked
package dev.signalbox.benchmarks.workload;

import org.jspecify.annotations.NullMarked;

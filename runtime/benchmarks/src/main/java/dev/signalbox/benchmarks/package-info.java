/**
 * What a send, a start, a compilation and a saved entity cost, next to hand-written calls and to other libraries.
 *
 * <p>Here are the programs, which {@code -Dprogram} names; open {@code Benchmarks} first. It has {@code workload} generate
 * and compile what JMH measures, and {@code report} print the results. {@code Startup} and {@code CompileTime} generate
 * applications with {@code project} themselves. {@code ModelSignals} measures the entities of {@code rows}, {@code Profiles} those of
 * {@code profile}; {@code Request} the application of {@code request}.
 */
@NullMarked
package dev.signalbox.benchmarks;

import org.jspecify.annotations.NullMarked;

/**
 * What a send, a start and a compilation cost, next to hand-written calls and to other libraries.
 *
 * <p>Most of what is measured is generated: a {@code Project} is the shape of an application, a {@code Contestant} how a
 * signal gets to its receivers in it. The programs are {@code Benchmarks}, {@code Startup} and {@code CompileTime}.
 */
@NullMarked
package dev.signalbox.benchmarks;

import org.jspecify.annotations.NullMarked;

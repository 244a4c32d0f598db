/**
 * Counts what signals and receivers do. In: the dispatcher's sends and calls, through a {@code Probe}. Out: numbers
 * that Micrometer's registries read ({@code SignalMeters}) and the endpoints show.
 *
 * <p>Open {@code Statistics} first. Nothing is counted unless an endpoint or a meter registry asks for it.
 */
@NullMarked
package dev.signalbox.spring.observation.statistics;

import org.jspecify.annotations.NullMarked;

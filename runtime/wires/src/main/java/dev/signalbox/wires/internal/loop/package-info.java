/**
 * Finds receivers that send to each other in a ring. In: receivers, sends and effects. {@link
 * dev.signalbox.wires.internal.loop.Reach} says what a receiver sends, by itself or through what it calls; {@link
 * dev.signalbox.wires.internal.loop.Matching} says who hears it; {@link dev.signalbox.wires.internal.loop.LoopFinder}
 * finds the rings. Look at it first.
 */
@NullMarked
package dev.signalbox.wires.internal.loop;

import org.jspecify.annotations.NullMarked;

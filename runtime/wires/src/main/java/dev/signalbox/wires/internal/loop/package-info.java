/**
 * Finds receivers that send to each other in a ring. In: receivers, sends and effects. Out: loops, certain or possible.
 * {@link dev.signalbox.wires.internal.loop.Reach} says what a receiver sends, and whether each call does;
 * {@link dev.signalbox.wires.internal.loop.Matching} says which receivers hear it, and whether always;
 * {@link dev.signalbox.wires.internal.loop.Wiring} joins both, and decides whether a wire is certain;
 * {@link dev.signalbox.wires.internal.loop.LoopFinder} finds the rings: look at it first. A loop is certain if all its
 * wires are.
 */
@NullMarked
package dev.signalbox.wires.internal.loop;

import org.jspecify.annotations.NullMarked;

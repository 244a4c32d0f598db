/**
 * Finds calls that write entities, so that Hibernate sends model signals. In: the
 * {@link dev.signalbox.wires.internal.flow.Program}. Out: {@link dev.signalbox.wires.internal.effect.Effect}s. Look at
 * {@link dev.signalbox.wires.internal.effect.EffectFinder} first. Does not see cascades, queries that write, and
 * changed attributes that a flush writes.
 */
@NullMarked
package dev.signalbox.wires.internal.effect;

import org.jspecify.annotations.NullMarked;

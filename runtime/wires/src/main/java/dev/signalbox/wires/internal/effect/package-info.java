/**
 * Finds what writes to the database, and so makes Hibernate send model signals. In: the {@link
 * dev.signalbox.wires.internal.flow.Program}. Out: {@link dev.signalbox.wires.internal.effect.Effect}s. Look at {@link
 * dev.signalbox.wires.internal.effect.EffectFinder} first. Cascades, queries that write and changed attributes are not
 * seen.
 */
@NullMarked
package dev.signalbox.wires.internal.effect;

import org.jspecify.annotations.NullMarked;

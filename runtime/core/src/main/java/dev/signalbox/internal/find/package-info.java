/**
 * Finds the receivers that the processor has compiled.
 *
 * <p>In goes the class of a signal; out come {@linkplain dev.signalbox.internal.find.Candidate candidates}: all receivers
 * that may hear it, those excepted whose class does not link. Look at {@link
 * dev.signalbox.internal.find.CompiledReceivers} first. {@code RegistryLoader} loads the generated registries and warns if
 * there are none; {@code MergedJarCheck} notices those that a merged jar has lost.
 */
@NullMarked
package dev.signalbox.internal.find;

import org.jspecify.annotations.NullMarked;

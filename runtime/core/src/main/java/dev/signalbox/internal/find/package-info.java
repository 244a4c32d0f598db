/**
 * Finds the receivers that the processor has compiled.
 *
 * <p>In: the class of a signal. Out: {@linkplain dev.signalbox.internal.find.Candidate candidates}, which are all
 * receivers that may hear the signal, except those whose class does not link. Look at {@link
 * dev.signalbox.internal.find.CompiledReceivers} first. {@code RegistryLoader} loads the generated registries and warns
 * if there are none; {@code MergedJarCheck} finds registries that are missing from a merged jar.
 */
@NullMarked
package dev.signalbox.internal.find;

import org.jspecify.annotations.NullMarked;

/**
 * Makes the files that exist once for all classes of a compilation: the registry, its index, the signal map. In: the
 * verdicts on the classes of each round, and the information of an earlier compilation ({@link RegistryMemory}, which
 * reads the {@link RegistryIndex}). Out: files, and findings about all classes together. {@link RegistryRounds} is
 * called in each round and has one {@link ModuleRegistry} for each compiled module. {@link RegistryNames} names the
 * registry. Look at {@link ModuleRegistry} first.
 */
@NullMarked
package dev.signalbox.processor.registry;

import org.jspecify.annotations.NullMarked;

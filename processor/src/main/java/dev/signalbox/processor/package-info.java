/**
 * The annotation processor. In each round, the compiler calls {@link SignalboxProcessor} for classes with receivers and
 * {@link RegistryProcessor} for all classes. {@link OwnerRounds} decides which classes are read. Data flows one way:
 * {@code read} turns a class into a {@code model}, {@code check} turns the model into findings, {@code generate} turns
 * it into source, {@code registry} makes the files for all classes together. Look at {@link SignalboxProcessor} first:
 * its {@code processRound} shows all steps for one class.
 */
@NullMarked
package dev.signalbox.processor;

import org.jspecify.annotations.NullMarked;

/**
 * The annotation processor. Each round, the compiler calls {@link SignalboxProcessor} for classes with receivers and {@link
 * RegistryProcessor} for all classes; {@link OwnerRounds} says which classes are read in it. Data flows one way:
 * {@code read} turns a class into a {@code model}, {@code check} turns the model into findings, {@code generate} turns it
 * into source, {@code registry} does what is done once for all classes.
 * Open {@link SignalboxProcessor} first: its {@code processRound} is the whole way of one class.
 */
@NullMarked
package dev.signalbox.processor;

import org.jspecify.annotations.NullMarked;

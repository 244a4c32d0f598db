package dev.signalbox.internal;

import dev.signalbox.spi.Instances;

/**
 * What the wirings of one dispatcher share.
 *
 * @param compiled the receivers that the compiler found
 * @param instances the objects of those that are instance methods
 * @param postponement where calls for later go
 * @param failures what becomes of exceptions that nobody catches
 * @param mutes what threads do not want to be heard
 */
record Surroundings(
        CompiledReceivers compiled, Instances instances, Postponement postponement, Failures failures, Mutes mutes) {}

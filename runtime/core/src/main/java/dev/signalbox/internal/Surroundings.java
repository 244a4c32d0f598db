package dev.signalbox.internal;

import dev.signalbox.Signal;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Probe;
import org.jspecify.annotations.Nullable;

/**
 * What the wirings of one dispatcher share.
 *
 * @param compiled the receivers that the compiler found
 * @param instances the objects of those that are instance methods
 * @param postponement where calls for later go
 * @param failures what becomes of exceptions that nobody catches
 * @param mutes what threads do not want to be heard
 * @param probe what watches calls, if anything does
 */
record Surroundings(
        CompiledReceivers compiled,
        Instances instances,
        Postponement postponement,
        Failures failures,
        Mutes mutes,
        @Nullable Probe probe) {

    /** The part, watched if anything watches. */
    <S extends Signal> Part<S> probed(Part<S> part) {
        return probe == null ? part : new ProbedPart<>(part, part.receivers(), probe);
    }
}

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
 * @param trails which calls lead to which
 * @param counted whether calls are counted that are not put off
 * @param mutes what threads do not want to be heard
 * @param probe what watches calls, if anything does
 */
record Surroundings(
        CompiledReceivers compiled,
        Instances instances,
        Postponement postponement,
        Failures failures,
        Trails trails,
        boolean counted,
        Mutes mutes,
        @Nullable Probe probe) {

    /** The part with what this dispatcher wants around each call; most want nothing. */
    <S extends Signal> Part<S> around(Part<S> part) {
        Part<S> counting = counted ? new CountedPart<>(part, part.receivers(), trails) : part;
        return probe == null ? counting : new ProbedPart<>(counting, part.receivers(), probe);
    }
}

package dev.signalbox.internal.find;

import dev.signalbox.Signal;
import dev.signalbox.spi.Part;

/** Puts around the parts of one dispatcher what it wants around each call. */
public interface PartWrapper {

    /** The part with what is around it, or the same one if nothing is. */
    <S extends Signal> Part<S> around(Part<S> part, Origin origin);
}

package dev.signalbox.internal.find;

import dev.signalbox.Signal;
import dev.signalbox.spi.Part;

/** Wraps the parts of one dispatcher, for instance to tell probes of each call. */
public interface PartWrapper {

    /** The wrapped part, or the same part if there is nothing to wrap around it. */
    <S extends Signal> Part<S> around(Part<S> part, Origin origin);
}

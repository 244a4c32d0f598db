package dev.signalbox.internal.carry;

/** Something that this thread has at present and that goes with the work that it hands to another thread. */
public interface WorkCarrier {

    /** The work with what this thread has at present, for another thread. */
    Runnable carriedInto(Runnable work);
}

package dev.signalbox.internal.carry;

/** Something that belongs to a thread and must go along with work that the thread hands to another. */
public interface WorkCarrier {

    /** Wraps work for another thread: it will run with what this thread has now. */
    Runnable carriedInto(Runnable work);
}

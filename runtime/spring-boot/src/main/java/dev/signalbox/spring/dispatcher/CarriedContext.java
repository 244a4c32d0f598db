package dev.signalbox.spring.dispatcher;

/** Something that belongs to a thread and goes with the calls of receivers that it puts off. */
@FunctionalInterface
interface CarriedContext {

    /** The work with what this thread has now; whoever runs it has its own again afterwards. */
    Runnable carriedInto(Runnable work);
}

package dev.signalbox.spring.dispatcher;

/** Carries context of one thread, such as the MDC, to the thread that calls a receiver later. */
@FunctionalInterface
interface CarriedContext {

    /**
     * Wraps work so that it runs with this thread's present context. Afterwards the running thread has its own context
     * again.
     */
    Runnable carriedInto(Runnable work);
}

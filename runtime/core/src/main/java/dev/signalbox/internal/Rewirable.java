package dev.signalbox.internal;

/** A dispatcher whose channels find out again who hears them, when something has changed on which that depends. */
interface Rewirable {

    /** Has all channels make new plans, from the next send on. */
    void rewireAll();
}

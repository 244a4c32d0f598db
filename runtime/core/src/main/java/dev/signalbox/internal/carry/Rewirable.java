package dev.signalbox.internal.carry;

/** A dispatcher whose channels find out again who hears them, when something has changed on which that depends. */
public interface Rewirable {

    /** Has all channels make new plans, from the next send on. */
    void rewireAll();
}

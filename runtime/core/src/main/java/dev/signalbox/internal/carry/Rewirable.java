package dev.signalbox.internal.carry;

/**
 * A dispatcher that can find out again who hears its signals: when a muting or a watch begins or ends, or a class is
 * left out.
 */
public interface Rewirable {

    /** Has all channels make new plans, from the next send on. */
    void rewireAll();
}

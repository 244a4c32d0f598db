package dev.signalbox.internal.carry;

/**
 * A dispatcher that can find the receivers of its signals again. This is needed when a muting or a watch begins or
 * ends, or when the classes of a receiver turn out not to link, so that it is no longer called.
 */
public interface Rewirable {

    /** Makes all channels use new plans, from the next send on. */
    void rewireAll();
}

package dev.signalbox.hibernate;

/** How ids are made: known before the insert, which then waits for a flush, or by the insert, which then does not wait. */
public enum Ids {
    SEQUENCE,
    IDENTITY
}

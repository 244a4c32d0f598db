package dev.signalbox.hibernate;

/**
 * The ways of making ids. If the id is known before the insert, the insert waits for a flush. If the insert makes the
 * id, it does not wait.
 */
public enum Ids {
    SEQUENCE,
    IDENTITY
}

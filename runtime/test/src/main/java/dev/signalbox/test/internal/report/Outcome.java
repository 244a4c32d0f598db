package dev.signalbox.test.internal.report;

import java.util.Locale;

/** The outcomes of a fault, the least important first. */
public enum Outcome {
    HELD,
    TOLERATED,
    FOUND;

    @Override
    public String toString() {
        return this == FOUND ? name() : name().toLowerCase(Locale.ROOT);
    }
}

package dev.signalbox.test.fault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of a test or of the tests of a class.
 *
 * @param injection the fault; null for runs without a fault
 * @param text the text in the name of the run; for a refused run, the reason
 */
record Run(Kind kind, @Nullable Injection injection, String text) {

    enum Kind {
        FIRST,
        FAULTY,
        LAST,
        /** Runs no test, and fails. */
        REFUSED
    }

    static final Run FIRST = new Run(Kind.FIRST, null, "no fault");
    static final Run LAST = new Run(Kind.LAST, null, "no fault, again");

    static Run with(Injection injection) {
        return new Run(Kind.FAULTY, injection, injection.toString());
    }

    static Run refused(String reason) {
        return new Run(Kind.REFUSED, null, reason);
    }

    boolean isFaulty() {
        return kind == Kind.FAULTY;
    }

    boolean isLast() {
        return kind == Kind.LAST;
    }

    /** The fault of a run that {@link #isFaulty}. */
    Injection fault() {
        return Objects.requireNonNull(injection);
    }
}

package dev.signalbox.processor.finding;
/** The severity of a finding. */
enum Severity {
    /** No code can be generated that does what the user wants. */
    ERROR,
    /** Certainly a mistake, but code can be generated: an error, unless suppressed. */
    MISTAKE,
    /** Possibly intended: a warning, unless suppressed. */
    WARNING;

    boolean isError() {
        return this != WARNING;
    }

    boolean isSuppressible() {
        return this != ERROR;
    }
}

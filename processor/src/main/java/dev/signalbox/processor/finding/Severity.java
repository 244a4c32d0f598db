package dev.signalbox.processor.finding;
/** How much a finding weighs. */
enum Severity {
    /** No code can be generated, or none that does what is meant. */
    ERROR,
    /** Surely not meant, but code can be generated: an error, unless suppressed. */
    MISTAKE,
    /** Perhaps meant: a warning, unless suppressed. */
    WARNING;

    boolean isError() {
        return this != WARNING;
    }

    boolean isSuppressible() {
        return this != ERROR;
    }
}

package dev.signalbox.test.internal.report;

/**
 * The outcome of one fault in one test.
 *
 * @param receiver the receiver's id; empty for faults without a receiver
 * @param text the finding, or why it is tolerated
 */
record Result(String test, String receiver, String fault, Outcome outcome, String text) {}

/**
 * Runs tests again with faults in the calls of receivers. In: {@link dev.signalbox.test.fault.FaultEveryReceiver} in
 * place of {@code @Test}, or on a class, and {@link dev.signalbox.test.fault.Tolerates}. Out: a JUnit invocation for
 * each fault, which fails with a finding. {@code RunPlan} decides which faults there are, {@code FaultyCalls} injects
 * them, {@code Oracle} decides what a run has shown. Open {@link dev.signalbox.test.fault.Fault} first, then
 * {@code Campaign}.
 */
@NullMarked
package dev.signalbox.test.fault;

import org.jspecify.annotations.NullMarked;

/**
 * Calls receivers in the phases of Spring's transactions. In: work that the dispatcher hands over with its phase, and
 * Spring's callbacks. Out: the work runs before the commit, or after the transaction when its connection is back in the
 * pool.
 *
 * <p>Open {@code SpringTransactions} first: it finds the transaction of this thread. A {@code SpringTransaction} keeps
 * the work of one transaction and runs it. A {@code ConnectionRelease} tells it when the connection has been given
 * back. If no {@code ConnectionRelease} knows this, {@code OutsideTransaction} runs the work at once.
 */
@NullMarked
package dev.signalbox.spring.transaction;

import org.jspecify.annotations.NullMarked;

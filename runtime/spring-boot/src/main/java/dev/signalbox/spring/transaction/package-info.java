/**
 * Calls receivers in the phases of Spring's transactions. In: work that the dispatcher hands over with its phase, and
 * Spring's callbacks. Out: the work runs before the commit, or after the transaction when its connection is back in the
 * pool.
 *
 * <p>Open {@code SpringTransactions} first: it finds the transaction of this thread, and decides whether the work after
 * it waits until a {@code ConnectionRelease} tells that the connection has been given back. If none can tell, {@code
 * OutsideTransaction} runs the work at once. A {@code SpringTransaction} keeps the work of one transaction and chooses
 * what is due at its end.
 */
@NullMarked
package dev.signalbox.spring.transaction;

import org.jspecify.annotations.NullMarked;

/**
 * Durable receivers in Spring's transactions. In: the signals that a thread sends, and the attempts to deliver their calls.
 * Out: calls are recorded by the connection of the sender's transaction, and each attempt has a transaction that the
 * application's beans join.
 *
 * <p>Open {@code SpringSenderTransactions} first for the one, {@code ManagedAttempts} for the other: {@code JpaAttempts} and
 * {@code JdbcAttempts} lend the attempt's connection, {@code JoinedAttempts} is for managers that take none.
 */
@NullMarked
package dev.signalbox.spring.durable.transaction;

import org.jspecify.annotations.NullMarked;

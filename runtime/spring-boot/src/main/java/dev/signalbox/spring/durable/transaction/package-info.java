/**
 * Durable receivers in Spring's transactions. In: the signals that a thread sends, and the attempts to deliver their
 * calls. Out: calls that are recorded by the connection of the sender's transaction, and a transaction for each
 * attempt, which the application's beans join.
 *
 * <p>For senders open {@code SpringSenderTransactions} first, for attempts {@code ManagedAttempts}. {@code JpaAttempts}
 * and {@code JdbcAttempts} give the attempt's connection to Spring; {@code JoinedAttempts} is for managers that cannot
 * use it. {@code SpringManagers} chooses the manager.
 */
@NullMarked
package dev.signalbox.spring.durable.transaction;

import org.jspecify.annotations.NullMarked;

/**
 * Transactions of this module's own ({@code OwnTransaction}), and what differs between databases: their tables
 * ({@code Schema}), their time ({@code DatabaseClock}), and settings with which they lose committed transactions
 * ({@code DurabilityCheck}).
 */
@NullMarked
package dev.signalbox.durable.internal.database;

import org.jspecify.annotations.NullMarked;

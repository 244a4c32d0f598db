/**
 * Reads from the text of SQL which tables it writes. {@link SqlWrites} splits a statement into tokens, finds its
 * inserts, updates, deletes and the like, and gives the name of the table of each. Knows neither Hibernate nor the
 * database.
 */
@NullMarked
package dev.signalbox.hibernate.internal.bulk.sql;

import org.jspecify.annotations.NullMarked;

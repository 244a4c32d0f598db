/**
 * Reads from the text of SQL which tables it writes. {@link dev.signalbox.hibernate.bulk.SqlWrites} splits a statement
 * into tokens, finds its inserts, updates, deletes and the like, and gives the name of the table of each; it knows neither
 * Hibernate nor the database.
 */
@NullMarked
package dev.signalbox.hibernate.bulk;

import org.jspecify.annotations.NullMarked;

/**
 * Finds the tables that SQL writes. In: the text of a statement. Out: its inserts, updates, deletes and the like, with
 * the name of the table of each. Uses neither Hibernate nor the database. Look at {@link SqlWrites} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.bulk.sql;

import org.jspecify.annotations.NullMarked;

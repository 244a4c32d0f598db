/**
 * Receivers that survive a crash. A call of a durable receiver is a row, written in the sender's transaction by the
 * sender's connection, so it exists if and only if that transaction commits. Then a node delivers it. A call that fails
 * is attempted again; after its last attempt it is a dead letter. Begin at {@link dev.signalbox.durable.Deliveries},
 * which keeps and delivers the calls of one database.
 */
@NullMarked
package dev.signalbox.durable;

import org.jspecify.annotations.NullMarked;

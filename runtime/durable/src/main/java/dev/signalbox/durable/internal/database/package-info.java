/** What differs between databases: their tables, their time, and settings with which they lose what they acknowledged. */
@NullMarked
package dev.signalbox.durable.internal.database;

import org.jspecify.annotations.NullMarked;

/** Tests of single classes. */
@NullMarked
package dev.signalbox.durable.internal.database;

import org.jspecify.annotations.NullMarked;

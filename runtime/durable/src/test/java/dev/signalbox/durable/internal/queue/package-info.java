/** Tests of single classes. */
@NullMarked
package dev.signalbox.durable.internal.queue;

import org.jspecify.annotations.NullMarked;

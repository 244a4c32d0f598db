/** Tests of single classes. */
@NullMarked
package dev.signalbox.durable.internal.record;

import org.jspecify.annotations.NullMarked;

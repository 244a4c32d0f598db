/** Tests of single classes. */
@NullMarked
package dev.signalbox.durable.internal.travel;

import org.jspecify.annotations.NullMarked;

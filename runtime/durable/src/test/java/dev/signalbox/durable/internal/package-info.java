/** Tests of what only the inside can arrange. */
@NullMarked
package dev.signalbox.durable.internal;

import org.jspecify.annotations.NullMarked;

/** Tests of JSON. */
@NullMarked
package dev.signalbox.durable.jackson;

import org.jspecify.annotations.NullMarked;

/** Signals of the application's own as JSON, by Jackson 3. */
@NullMarked
package dev.signalbox.durable.jackson;

import org.jspecify.annotations.NullMarked;

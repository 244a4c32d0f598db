/** Entities of the tests. */
@NullMarked
package dev.signalbox.durable.people;

import org.jspecify.annotations.NullMarked;

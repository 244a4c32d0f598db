/** The tests of the wires: applications that are compiled from text, and scanned. Begin with {@code Application}. */
@NullMarked
package dev.signalbox.wires;

import org.jspecify.annotations.NullMarked;

/**
 * Reads class files. In: a class path and the packages of an application. Out: the classes that are scanned ({@link
 * dev.signalbox.wires.internal.scan.Application}), and the declarations of all classes ({@link
 * dev.signalbox.wires.internal.scan.Types}). A jar that does not name Signalbox is not scanned, because nothing in it can
 * send. {@code WellKnown} lists the libraries whose jars are not even searched for that name.
 */
@NullMarked
package dev.signalbox.wires.internal.scan;

import org.jspecify.annotations.NullMarked;

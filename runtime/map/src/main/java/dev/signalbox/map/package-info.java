/**
 * The signal map: which signals an application's receivers hear, and from whom. The annotation processor writes it to
 * {@value dev.signalbox.map.SignalMap#PATH}; {@link dev.signalbox.map.MergeMaps} makes one of several jars' maps.
 */
@NullMarked
package dev.signalbox.map;

import org.jspecify.annotations.NullMarked;

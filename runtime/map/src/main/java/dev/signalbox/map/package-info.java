/**
 * The signal map: which signals an application's receivers hear, and from whom.
 *
 * <p>In: what the annotation processor knows about the receivers of one compilation. Out: JSON, which the processor
 * writes to {@value dev.signalbox.map.SignalMap#PATH}. This package also reads it again. Look at {@link
 * dev.signalbox.map.SignalMap} first. {@code MapJson} maps it to the members of the JSON; {@code JsonWriter} and {@code
 * JsonReader} know the syntax of JSON. The page and other forms for people are in {@link dev.signalbox.map.page}.
 */
@NullMarked
package dev.signalbox.map;

import org.jspecify.annotations.NullMarked;

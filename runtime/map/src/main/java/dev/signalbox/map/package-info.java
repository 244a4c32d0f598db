/**
 * The signal map: which signals an application's receivers hear, and from whom.
 *
 * <p>In: what the annotation processor knows of the receivers of one compilation. Out: JSON, which it writes to
 * {@value dev.signalbox.map.SignalMap#PATH}, and which is read here again. {@link dev.signalbox.map.SignalMap} is the
 * first class to open; {@code MapJson} maps it to members of the JSON, {@code JsonWriter} and
 * {@code JsonReader} know JSON. The page and other forms for people are in {@link dev.signalbox.map.page}.
 */
@NullMarked
package dev.signalbox.map;

import org.jspecify.annotations.NullMarked;

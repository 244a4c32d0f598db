/**
 * Writes the signal map for people. In: a {@link dev.signalbox.map.SignalMap}. Out: a text in one of the forms of
 * {@link dev.signalbox.map.page.MapFormat}: look there first.
 *
 * <p>A page is made in these steps: {@code GraphBuilder} makes nodes and edges from the map, in three columns for
 * senders, signals and receivers ({@code Node.Column}); {@code LayoutBuilder} gives them places, {@code Picture} draws
 * them, {@code ReceiverTable} writes the table below, {@code Page} combines everything. Sizes are in {@code Layout},
 * all other looks in {@code signals.css}. {@code Wording} turns the
 * fields of a map into words, the same for each form. {@code signals.js} follows the rules of {@code LayoutBuilder}
 * when a filter is set. {@link dev.signalbox.map.page.MergeMaps} is a program for several jars.
 */
@NullMarked
package dev.signalbox.map.page;

import org.jspecify.annotations.NullMarked;

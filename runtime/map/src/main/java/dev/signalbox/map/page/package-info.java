/**
 * The signal map for people. In: a {@link dev.signalbox.map.SignalMap}. Out: a text in one of the forms of
 * {@link dev.signalbox.map.page.MapFormat}, the first class to open.
 *
 * <p>A page goes this way: {@code GraphBuilder} makes nodes and edges of the map, {@code LayoutBuilder} gives them
 * places, {@code Picture} draws them, {@code ReceiverTable} writes the table below, {@code Page} puts it all together.
 * {@code Wording} says in words what a map says in fields, the same in each form. {@code signals.js} follows the rules of
 * {@code LayoutBuilder} when a filter is set. {@link dev.signalbox.map.page.MergeMaps} is a program for several jars.
 */
@NullMarked
package dev.signalbox.map.page;

import org.jspecify.annotations.NullMarked;

/**
 * What takes signals to Kafka and from it, next to producers and consumers written by hand and to Spring Modulith. Open {@link
 * dev.signalbox.benchmarks.crossing.Sender} first.
 */
@NullMarked
package dev.signalbox.benchmarks.crossing;

import org.jspecify.annotations.NullMarked;

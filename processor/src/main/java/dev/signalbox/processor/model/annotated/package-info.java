/**
 * The data of what is annotated and is no receiver: packages and signals. In: elements, by way of the readers. Out: records
 * of what the annotations say, with the position of each value. Open {@link WrittenRule} first.
 */
@NullMarked
package dev.signalbox.processor.model.annotated;

import org.jspecify.annotations.NullMarked;

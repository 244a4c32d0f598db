/**
 * Makes the signal map in the processor. In: models. Out: a {@link dev.signalbox.map.SignalMap SignalMap} ({@link
 * MapReader}), with the lines of receivers if javac gives them ({@link SourcePositions}), and the list that users
 * commit with their sources ({@link LockFile}). Look at {@link MapReader} first.
 */
@NullMarked
package dev.signalbox.processor.map;

import org.jspecify.annotations.NullMarked;

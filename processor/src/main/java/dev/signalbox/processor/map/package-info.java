/**
 * The processor's side of the signal map.
 * In: models. Out: a {@link dev.signalbox.map.SignalMap SignalMap} ({@link MapReader}), with the lines of receivers where javac
 * tells them ({@link SourcePositions}), and the list that is committed with the sources ({@link LockFile}).
 * Open {@link MapReader} first.
 */
@NullMarked
package dev.signalbox.processor.map;

import org.jspecify.annotations.NullMarked;

/**
 * What the steps ask of the compiler and of the tools around it, and nothing about receivers.
 * In: elements, types and the environment of javac or of Eclipse's compiler. Out: answers about types ({@link TypeResolver}),
 * which classes are sources ({@link SourceClasses}), files ({@link SourceWriter}, which alone writes), and what Kotlin's kapt,
 * Lombok and Gradle do otherwise than javac. A type that is not there yet is an {@link UnresolvedTypeException}.
 * Open {@link TypeResolver} first.
 */
@NullMarked
package dev.signalbox.processor.compiler;

import org.jspecify.annotations.NullMarked;

/**
 * Access to the compiler and to the tools around it. Knows nothing about receivers. In: elements, types and the
 * environment of javac or Eclipse's compiler. Out: answers about types ({@link TypeResolver}), the classes that are
 * sources ({@link SourceClasses}), written files and their imports ({@link SourceWriter}), and the peculiarities of
 * Kotlin's kapt, Lombok and Gradle. A missing type gives an {@link UnresolvedTypeException}. Look at {@link
 * TypeResolver} first.
 */
@NullMarked
package dev.signalbox.processor.compiler;

import org.jspecify.annotations.NullMarked;

/**
 * The mapping of entities by JPA's annotations, as far as a receiver's {@code changed} and {@code sender} need it. In:
 * the class of an entity. Out: an {@link EntityModel}, or nothing if the annotations do not give the mapping. Look at
 * {@link EntityReader} first.
 */
@NullMarked
package dev.signalbox.processor.entity;

import org.jspecify.annotations.NullMarked;

/**
 * How JPA's annotations map entities, as far as a receiver's {@code changed} and {@code sender} depend on it.
 * In: the class of an entity. Out: an {@link EntityModel}, or nothing where annotations do not say how it is mapped.
 * Open {@link EntityReader} first.
 */
@NullMarked
package dev.signalbox.processor.entity;

import org.jspecify.annotations.NullMarked;

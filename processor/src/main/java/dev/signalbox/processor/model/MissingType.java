package dev.signalbox.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A type without which a receiver cannot be read. Another processor may yet generate it.
 *
 * @param method the receiver
 * @param mirror its annotation
 * @param name the type's name
 * @param mentionedBy the class in whose declaration it stands; null for the receiver's own
 */
public record MissingType(
        ExecutableElement method,
        AnnotationMirror mirror,
        String name,
        @Nullable TypeElement mentionedBy) {}

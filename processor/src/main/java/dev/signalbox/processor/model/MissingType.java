package dev.signalbox.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A missing type that is needed to read a receiver. Another processor may still generate it.
 *
 * @param method the receiver
 * @param mirror its annotation
 * @param name the type's name
 * @param mentionedBy the class whose declaration mentions the type; null for the class of the receiver
 */
public record MissingType(
        ExecutableElement method,
        AnnotationMirror mirror,
        String name,
        @Nullable TypeElement mentionedBy) {}

package dev.signalbox.processor.compiler;

import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A type is still missing: the class that needs it must be read again in a later round. Used for control flow, so it
 * has no stack trace.
 */
public final class UnresolvedTypeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final transient @Nullable TypeElement mentionedBy;

    /**
     * Names the missing type.
     *
     * @param type its name
     * @param mentionedBy the class whose declaration mentions the type; null for the class with the receivers
     */
    public UnresolvedTypeException(String type, @Nullable TypeElement mentionedBy) {
        super(type, null, false, false);
        this.type = type;
        this.mentionedBy = mentionedBy;
    }

    public String type() {
        return type;
    }

    @Nullable
    public TypeElement mentionedBy() {
        return mentionedBy;
    }
}

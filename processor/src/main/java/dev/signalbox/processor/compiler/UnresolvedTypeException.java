package dev.signalbox.processor.compiler;

import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A type is not there yet: its class must be looked at again in a later round. Flow control, so without a trace. */
public final class UnresolvedTypeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final transient @Nullable TypeElement mentionedBy;

    /**
     * Says what is missing.
     *
     * @param type its name
     * @param mentionedBy the class in whose declaration it stands; null for the class with the receivers
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

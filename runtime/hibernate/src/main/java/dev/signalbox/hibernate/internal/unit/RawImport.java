package dev.signalbox.hibernate.internal.unit;

import org.hibernate.event.spi.EventSource;
import org.jspecify.annotations.Nullable;

/** Knows whether the application imports data in one session: a property of the entity manager says so. */
public final class RawImport {

    /** The property's name. */
    public static final String PROPERTY = "signalbox.raw";

    /** Null if the session is stateless: such a session has no properties. */
    private final @Nullable EventSource session;

    private @Nullable Boolean known;

    RawImport(@Nullable EventSource session) {
        this.session = session;
    }

    /** Reads the property, once for the changes of each flush. */
    boolean isUnderWay() {
        if (known == null) {
            Object property = session == null ? null : session.getProperties().get(PROPERTY);
            known = Boolean.parseBoolean(String.valueOf(property));
        }
        return known;
    }

    /** Forgets the value, so that the property is read again when it is needed. */
    void forget() {
        known = null;
    }
}

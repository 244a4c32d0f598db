package dev.signalbox.model;

import org.jspecify.annotations.Nullable;

/**
 * The values of an entity's attributes in its row before it was saved. If several updates of one row are told as one
 * save, these are the values before the first update. A value is copied only when a receiver asks for it.
 */
public interface Previous {

    /** The previous values of a new entity: all are null. */
    Previous OF_NEW = new Previous() {
        @Override
        public boolean isKnown() {
            return true;
        }

        @Override
        public @Nullable Object value(String attribute) {
            return null;
        }

        @Override
        public String toString() {
            return "new";
        }
    };

    /** The previous values of an entity whose row was not read: none are known. */
    Previous UNKNOWN = new Previous() {
        @Override
        public boolean isKnown() {
            return false;
        }

        @Override
        public Object value(String attribute) {
            throw new IllegalStateException(
                    "The previous value of " + attribute + " is not known, since Hibernate has not read"
                            + " the row: a stateless session does not read it before an update, nor does a session that"
                            + " inserts again what the same transaction deleted. Ask isKnown() first.");
        }

        @Override
        public String toString() {
            return "unknown";
        }
    };

    /** Whether the values are known, because the row was read or is new. */
    boolean isKnown();

    /**
     * The previous value of an attribute. An embeddable is a copy; do not change it.
     *
     * @return null if the value was null or the entity is new
     * @throws IllegalStateException if the value is not known: no value is known, or this attribute is lazy and was not
     *     loaded
     * @throws IllegalArgumentException if there is no such attribute, or it is a collection; {@code M2mChanged} tells
     *     the changes of collections
     */
    @Nullable
    Object value(String attribute);
}

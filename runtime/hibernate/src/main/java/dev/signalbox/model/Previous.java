package dev.signalbox.model;

import org.jspecify.annotations.Nullable;

/**
 * An entity's attributes as they were in its row before it was saved. What several updates of one row are told of as one
 * save, these are from before the first. Nothing is copied for receivers that do not ask.
 */
public interface Previous {

    /** Of an entity that is new. */
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

    /** Of an entity whose row nobody has read. */
    Previous UNKNOWN = new Previous() {
        @Override
        public boolean isKnown() {
            return false;
        }

        @Override
        public Object value(String attribute) {
            throw new IllegalStateException(
                    "The previous value of " + attribute + " is not known, since nobody has read"
                            + " the row: a stateless session updates without that, and so does whoever inserts again what was"
                            + " deleted in the same transaction. Ask isKnown() first.");
        }

        @Override
        public String toString() {
            return "unknown";
        }
    };

    /** Whether the row was read, or is new, so that its values can be told. */
    boolean isKnown();

    /**
     * What an attribute was. An embeddable is a copy that must not be changed.
     *
     * @return null if it was null, or the entity is new
     * @throws IllegalStateException if it is not known: nothing is, or this attribute is lazy and was not loaded
     * @throws IllegalArgumentException if there is no such attribute, or it is a collection, whose changes {@code
     *     M2mChanged} tells
     */
    @Nullable
    Object value(String attribute);
}

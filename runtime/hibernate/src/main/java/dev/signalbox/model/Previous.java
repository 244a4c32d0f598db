package dev.signalbox.model;

import org.jspecify.annotations.Nullable;

/**
 * An entity's attributes as they were in its row before it was saved. Where several updates of one row are told as one
 * save, these are the values before the first update. Nothing is copied for receivers that do not ask.
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

    /** Of an entity whose row was not read. */
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

package dev.signalbox.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;

/** Entities alike but for the way to their ids, for random transactions and large ones. */
public final class Lines {

    static final List<Class<? extends Line>> ENTITIES = List.of(Assigned.class, Sequenced.class, Identified.class);

    private Lines() {}

    /** What they have in common, among it the sender that receivers name. */
    @MappedSuperclass
    public abstract static class Line {

        public String text = "";

        public int amount;

        public abstract Long id();
    }

    /** Its id can be used again when it is deleted. */
    @Entity
    public static class Assigned extends Line {

        @Id
        public Long id;

        @Override
        public Long id() {
            return id;
        }
    }

    /** Inserted by a flush. */
    @Entity
    public static class Sequenced extends Line {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        public Long id;

        @Override
        public Long id() {
            return id;
        }
    }

    /** Inserted at once. */
    @Entity
    public static class Identified extends Line {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        public Long id;

        @Override
        public Long id() {
            return id;
        }
    }
}

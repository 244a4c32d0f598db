package dev.signalbox.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;

/** Entities that differ only in the way to make their ids. For random and for large transactions. */
public final class Lines {

    static final List<Class<? extends Line>> ENTITIES = List.of(Assigned.class, Sequenced.class, Identified.class);

    private Lines() {}

    /** The common superclass. Receivers name it as the sender. */
    @MappedSuperclass
    public abstract static class Line {

        public String text = "";

        public int amount;

        public abstract Long id();
    }

    /** An entity whose id can be used again after it was deleted. */
    @Entity
    public static class Assigned extends Line {

        @Id
        public Long id;

        @Override
        public Long id() {
            return id;
        }
    }

    /** An entity that a flush inserts. */
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

    /** An entity that is inserted at once. */
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

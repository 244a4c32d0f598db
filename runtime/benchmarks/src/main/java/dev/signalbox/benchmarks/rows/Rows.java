package dev.signalbox.benchmarks.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entities whose inserts and loads are measured. */
public final class Rows {

    static final List<Class<?>> ENTITIES =
            List.of(Sequenced.class, Identified.class, Listened.class, Published.class, Other.class);

    private Rows() {}

    /** What a user of an application has. */
    @MappedSuperclass
    public abstract static class Row {

        public @Nullable String name;

        public @Nullable String email;

        public int logins;

        public @Nullable LocalDateTime joined;

        Row fill(int number) {
            name = "user";
            email = "user@example.org";
            logins = number;
            joined = LocalDateTime.MIN;
            return this;
        }
    }

    /** Its id comes from a sequence, fifty at a time. */
    @MappedSuperclass
    public abstract static class WithSequence extends Row {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(allocationSize = 50)
        public @Nullable Long id;
    }

    /** Has no entity listener. */
    @Entity
    public static class Sequenced extends WithSequence {}

    /** Its id comes from its insert. */
    @Entity
    public static class Identified extends Row {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        public @Nullable Long id;
    }

    /** Has an entity listener of Jakarta Persistence that counts. */
    @Entity
    @EntityListeners(CountingListener.class)
    public static class Listened extends WithSequence {}

    /** Has an entity listener of Jakarta Persistence that publishes an event of Spring. */
    @Entity
    @EntityListeners(PublishingListener.class)
    public static class Published extends WithSequence {}

    /** Never saved. */
    @Entity
    public static class Other {

        @Id
        public @Nullable Long id;
    }
}

package dev.signalbox.benchmarks.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The entities: one class of members for each way to be told of a new one. */
final class Members {

    static final List<Class<?>> ENTITIES =
            List.of(Plain.class, Listened.class, Announced.class, Publishing.class, Profile.class);

    private Members() {}

    /** Has an id. */
    interface Member {

        @Nullable
        Long id();
    }

    /** Columns of a member. */
    @MappedSuperclass
    abstract static class WithName implements Member {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(allocationSize = 50)
        @Nullable
        Long id;

        String name = "member";

        @Override
        public @Nullable Long id() {
            return id;
        }
    }

    /** Knows nothing of those that are told. */
    @Entity
    static class Plain extends WithName {}

    /** Has an entity listener of Jakarta Persistence that persists the profile. */
    @Entity
    @EntityListeners(EntityListener.class)
    static class Listened extends WithName {}

    /** Has an entity listener of Jakarta Persistence that publishes an event of Spring. */
    @Entity
    @EntityListeners(PublishingListener.class)
    static class Announced extends WithName {}

    /** Registers an event of its own, which a repository of Spring Data publishes. */
    @Entity
    static class Publishing extends AbstractAggregateRoot<Publishing> implements Member {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(allocationSize = 50)
        @Nullable
        Long id;

        String name = "member";

        static Publishing registered() {
            Publishing member = new Publishing();
            member.registerEvent(new Registered(member));
            return member;
        }

        @Override
        public @Nullable Long id() {
            return id;
        }
    }

    /** The event of Spring and of Spring Data. */
    record Registered(Member member) {}

    /** What is made for each member. */
    @Entity
    static class Profile {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(allocationSize = 50)
        @Nullable
        Long id;

        @Nullable
        Long member;

        static Profile of(Member member) {
            Profile profile = new Profile();
            profile.member = member.id();
            return profile;
        }
    }
}

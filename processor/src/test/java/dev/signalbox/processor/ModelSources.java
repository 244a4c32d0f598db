package dev.signalbox.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;

/** Sources in place of the classes on a user's class path: JPA, the model signals of Signalbox, and a few entities. */
final class ModelSources {

    private static final String ENTITY_MANAGER = """
            package jakarta.persistence;

            public interface EntityManager {
                void persist(Object entity);
            }
            """;

    private static final String COMPONENT = """
            package org.springframework.stereotype;

            public @interface Component {}
            """;

    private static final String ASYNC = """
            package org.springframework.scheduling.annotation;

            public @interface Async {}
            """;

    private static final String TRANSACTIONAL = """
            package org.springframework.transaction.annotation;

            public @interface Transactional {}
            """;

    private static final String POST_SAVE = """
            package dev.signalbox.model;

            import dev.signalbox.Changes;
            import dev.signalbox.Signal;
            import dev.signalbox.spi.SentBy;
            import jakarta.persistence.Entity;
            import jakarta.persistence.EntityManager;
            import jakarta.persistence.MappedSuperclass;
            import java.util.Set;

            @SentBy({Entity.class, MappedSuperclass.class})
            public record PostSave<T>(
                    Class<? extends T> sender,
                    T instance,
                    boolean created,
                    boolean raw,
                    EntityManager using,
                    Set<String> updateFields)
                    implements Signal, Changes {
                @Override
                public boolean changed(String attribute) {
                    return updateFields == null || updateFields.contains(attribute);
                }
            }
            """;

    private static final String POST_DELETE = """
            package dev.signalbox.model;

            import dev.signalbox.Signal;
            import dev.signalbox.spi.SentBy;
            import jakarta.persistence.Entity;
            import jakarta.persistence.EntityManager;
            import jakarta.persistence.MappedSuperclass;

            @SentBy({Entity.class, MappedSuperclass.class})
            public record PostDelete<T>(Class<? extends T> sender, T instance, EntityManager using) implements Signal {}
            """;

    private static final String PRE_SAVE = """
            package dev.signalbox.model;

            import dev.signalbox.Changes;
            import dev.signalbox.Signal;
            import dev.signalbox.spi.SentBy;
            import jakarta.persistence.Entity;
            import jakarta.persistence.MappedSuperclass;

            @SentBy({Entity.class, MappedSuperclass.class})
            public record PreSave<T>(Class<? extends T> sender, T instance) implements Signal, Changes {
                @Override
                public boolean changed(String attribute) {
                    return true;
                }
            }
            """;

    private static final String M2M_CHANGED = """
            package dev.signalbox.model;

            import dev.signalbox.Signal;
            import dev.signalbox.spi.SentBy;
            import jakarta.persistence.Entity;
            import jakarta.persistence.MappedSuperclass;

            @SentBy({Entity.class, MappedSuperclass.class})
            public record M2mChanged<T>(Class<? extends T> sender, T instance, boolean reverse) implements Signal {}
            """;

    private static final String USER = """
            package com.acme;

            import jakarta.persistence.Entity;

            @Entity
            public class User {
                long id;
                String name;
                String email;

                String email() {
                    return email;
                }
            }
            """;

    private static final String PROFILE = """
            package com.acme;

            import jakarta.persistence.Entity;

            @Entity
            public class Profile {
                final User user;

                Profile(User user) {
                    this.user = user;
                }
            }
            """;

    private static final String ADDRESS = """
            package com.acme;

            public class Address {
                String street;
            }
            """;

    private ModelSources() {}

    /** These sources, the signals of other tests and some further files. */
    static List<JavaFileObject> with(String... texts) {
        List<JavaFileObject> all = withoutModel(texts);
        all.addAll(Sources.of(ENTITY_MANAGER, PRE_SAVE, POST_SAVE, POST_DELETE, M2M_CHANGED));
        return all;
    }

    /** The sources without the artifact that contains the signals. */
    static List<JavaFileObject> withoutModel(String... texts) {
        List<JavaFileObject> all = new ArrayList<>(MappingSources.namedIn(texts));
        all.addAll(DurableSources.namedIn(texts));
        all.addAll(CrossingSources.namedIn(texts));
        all.addAll(Sources.of(
                COMPONENT, ASYNC, TRANSACTIONAL, USER, PROFILE, ADDRESS, Sources.PIZZA_DONE, Sources.KITCHEN));
        Arrays.stream(texts).forEach(each -> all.addAll(Sources.of(each)));
        return all;
    }
}

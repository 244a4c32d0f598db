package dev.signalbox.hibernate;

import java.util.function.Predicate;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** A question about entities, asked once for those of one class that follow each other, as they mostly do. */
final class LatestAnswer implements Predicate<EntityPersister> {

    private final Predicate<EntityPersister> question;
    private @Nullable EntityPersister asked;
    private boolean answer;

    LatestAnswer(Predicate<EntityPersister> question) {
        this.question = question;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a session factory has one for each entity
    public boolean test(EntityPersister entity) {
        if (entity != asked) {
            answer = question.test(entity);
            asked = entity;
        }
        return answer;
    }
}

package dev.signalbox.benchmarks.profile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PostPersist;

/** Persists the profile in the callback, which Jakarta Persistence gives no entity manager. */
final class EntityListener {

    static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

    @PostPersist
    void persisted(Members.Member member) {
        CURRENT.get().persist(Members.Profile.of(member));
    }
}

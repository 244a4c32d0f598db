package dev.signalbox.benchmarks.profile;

import jakarta.persistence.PostPersist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Publishes an event of Spring in the callback. */
final class PublishingListener {

    static volatile @Nullable ApplicationEventPublisher publisher;

    @PostPersist
    void persisted(Members.Member member) {
        ApplicationEventPublisher events = publisher;
        if (events != null) {
            events.publishEvent(new Members.Registered(member));
        }
    }
}

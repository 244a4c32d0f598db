package dev.signalbox.benchmarks.rows;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;

/** Publishes an event of Spring, whose listener does what the receiver of {@code POST_SAVE} does. */
final class PublishingListener {

    static volatile @Nullable ApplicationEventPublisher publisher;

    /** Starts the Spring context with the listener. */
    static AutoCloseable start() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Listening.class);
        publisher = context;
        return () -> {
            publisher = null;
            context.close();
        };
    }

    @PostPersist
    @PostUpdate
    void saved(Rows.Row row) {
        ApplicationEventPublisher events = publisher;
        if (events != null) {
            events.publishEvent(new Saved(row));
        }
    }

    /** The event. */
    record Saved(Rows.Row row) {}

    /** Hears it. */
    static class Listening {

        @EventListener
        void saved(Saved event) {
            RowSignals.heard += event.row().logins;
        }
    }
}

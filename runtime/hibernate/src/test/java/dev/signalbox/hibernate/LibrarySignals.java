package dev.signalbox.hibernate;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.hibernate.library.Book;
import dev.signalbox.model.PostSave;
import dev.signalbox.spi.InstanceProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compiled receivers. Each does what a test sets. */
class LibrarySignals {

    private final Map<Phase, Consumer<PostSave<Book>>> actions = new ConcurrentHashMap<>();

    /** Lets the receiver of a phase do something. */
    void when(Phase phase, Consumer<PostSave<Book>> action) {
        actions.put(phase, action);
    }

    @Receiver
    void now(PostSave<Book> signal) {
        call(Phase.NOW, signal);
    }

    @Receiver(phase = Phase.BEFORE_COMMIT)
    void beforeCommit(PostSave<Book> signal) {
        call(Phase.BEFORE_COMMIT, signal);
    }

    @Receiver(phase = Phase.AFTER_COMMIT)
    void afterCommit(PostSave<Book> signal) {
        call(Phase.AFTER_COMMIT, signal);
    }

    private void call(Phase phase, PostSave<Book> signal) {
        actions.getOrDefault(phase, any -> {}).accept(signal);
    }

    /** Supplies only this object. */
    record Provider(LibrarySignals signals) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type.isInstance(signals) ? type.cast(signals) : null;
        }
    }
}

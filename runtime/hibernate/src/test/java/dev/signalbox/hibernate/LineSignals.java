package dev.signalbox.hibernate;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.hibernate.Lines.Line;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import java.util.function.Consumer;

/** Receivers in the phases of a transaction. They do what a test sets. */
class LineSignals {

    Consumer<PostSave<Line>> beforeCommit = signal -> {};
    Consumer<PostSave<Line>> saved = signal -> {};
    Consumer<PostDelete<Line>> deleted = signal -> {};

    @Receiver(phase = Phase.BEFORE_COMMIT)
    void beforeCommit(PostSave<Line> signal) {
        beforeCommit.accept(signal);
    }

    @Receiver(phase = Phase.AFTER_COMMIT)
    void saved(PostSave<Line> signal) {
        saved.accept(signal);
    }

    @Receiver(phase = Phase.AFTER_COMMIT)
    void deleted(PostDelete<Line> signal) {
        deleted.accept(signal);
    }
}

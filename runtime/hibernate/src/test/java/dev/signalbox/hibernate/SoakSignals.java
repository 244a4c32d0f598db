package dev.signalbox.hibernate;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import java.util.function.Consumer;

/** Receivers after the commit. They do nothing unless a soak test sets their work. */
class SoakSignals {

    Consumer<PostSave<Order>> saved = signal -> {};
    Consumer<PostDelete<Order>> deleted = signal -> {};

    @Receiver(phase = Phase.AFTER_COMMIT)
    void saved(PostSave<Order> signal) {
        saved.accept(signal);
    }

    @Receiver(phase = Phase.AFTER_COMMIT)
    void deleted(PostDelete<Order> signal) {
        deleted.accept(signal);
    }
}

package dev.signalbox.durable.kitchen;

import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.SingleReceiver;
import dev.signalbox.spi.Terms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A receiver that is not durable, at {@code BEFORE_COMMIT}. */
record BeforeCommit<S extends Signal>(String id, Instance<Bell> instance) implements SingleReceiver<S> {

    @Override
    public Terms terms() {
        return Terms.DEFAULT.at(Phase.BEFORE_COMMIT);
    }

    @Override
    public ReceiverEntry receiver() {
        return new ReceiverEntry(id, 0);
    }

    @Override
    public boolean accepts(S signal) {
        return instance.get().hears(id);
    }

    @Override
    public void send(S signal) throws Exception {
        if (accepts(signal)) {
            call(0, signal);
        }
    }

    @Override
    public @Nullable Object call(int receiver, S signal) throws Exception {
        instance.get().hear(id, signal, new DeliveryInfo("", 0, Instant.EPOCH));
        return null;
    }
}

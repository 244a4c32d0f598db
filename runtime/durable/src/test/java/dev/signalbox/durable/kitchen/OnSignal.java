package dev.signalbox.durable.kitchen;

import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.spi.Durability;
import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.durable.spi.DurablePart;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Terms;
import java.util.List;

/** A durable receiver, of the shape of generated ones. */
record OnSignal<S extends Signal>(KitchenReceiver made, Instance<DurableCalls> calls, Instance<Bell> instance)
        implements DurablePart<S> {

    @Override
    public Terms terms() {
        Terms terms = Terms.DEFAULT.at(Phase.BEFORE_COMMIT);
        return made.senders().length == 0 ? terms : terms.from(made.senders());
    }

    @Override
    public ReceiverEntry receiver() {
        return new ReceiverEntry(made.id(), 0);
    }

    @Override
    public Durability durability() {
        return made.durability();
    }

    @Override
    public Class<?> signal() {
        return made.signal();
    }

    @Override
    public List<String> arguments() {
        return made.arguments();
    }

    @Override
    public boolean accepts(S signal) {
        return instance.get().hears(made.id());
    }

    @Override
    public void deliver(S signal, DeliveryInfo delivery) throws Exception {
        instance.get().hear(made.id(), signal, delivery);
    }
}

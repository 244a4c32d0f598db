package dev.signalbox.durable.kitchen;

import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PostUpsert;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Registry;
import java.util.ArrayList;
import java.util.List;

/** The receivers of the tests. */
public final class KitchenRegistry implements Registry {

    static final List<KitchenReceiver> RECEIVERS = List.of(
            new KitchenReceiver("kitchen.bell", PizzaDone.class, "size"),
            new KitchenReceiver("kitchen.bill", PizzaDone.class, "kitchen", "size", "toppings", "at", "note"),
            new KitchenReceiver("kitchen.bill", BillPaid.class, "amount"),
            new KitchenReceiver("kitchen.renamed", BillPaid.class, "amount")
                    .lasting(KitchenReceiver.FAST.formerly("kitchen.old")),
            new KitchenReceiver("saved", PostSave.class, "instance", "using", "created", "updateFields"),
            new KitchenReceiver("saved.created", PostSave.class, "created", "updateFields"),
            new KitchenReceiver("saved.maybe", PostSave.class, "instance")
                    .lasting(KitchenReceiver.FAST.withoutEntity()),
            new KitchenReceiver("upserted", PostUpsert.class, "instance"),
            new KitchenReceiver("deleted", PostDelete.class, "instance"),
            new KitchenReceiver("deleted.id", PostDelete.class, "sender"),
            new KitchenReceiver("linked", M2mChanged.class, "instance", "action", "pks", "model", "attribute"),
            new KitchenReceiver("bulk", BulkChanged.class, "kind", "rowCount", "ids"));

    @Override
    public List<String> signals() {
        return durable();
    }

    @Override
    public List<String> durable() {
        return RECEIVERS.stream()
                .map(each -> each.signal().getName())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Binder> binders(String signal) {
        return durable().contains(signal) ? List.of(new BellReceivers()) : List.of();
    }

    private static final class BellReceivers implements Binder {

        @Override
        public String owner() {
            return Bell.class.getName();
        }

        @Override
        public List<Part<?>> parts(String signal, Instances instances) {
            List<Part<?>> parts = new ArrayList<>();
            parts.add(new BeforeCommit<>("before", instances.of(Bell.class)));
            for (KitchenReceiver each : RECEIVERS) {
                if (each.signal().getName().equals(signal)) {
                    parts.add(new OnSignal<>(each, instances.of(DurableCalls.class), instances.of(Bell.class)));
                }
            }
            return parts;
        }
    }
}

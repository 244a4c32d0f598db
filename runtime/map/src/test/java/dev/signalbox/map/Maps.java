package dev.signalbox.map;

import dev.signalbox.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps to test with. */
public final class Maps {

    public static final MappedSignal POST_SAVE = new MappedSignal(
            "dev.signalbox.model.PostSave",
            "POST_SAVE",
            List.of(
                    new MappedArgument("sender", "Class<? extends T>"),
                    new MappedArgument("instance", "T"),
                    new MappedArgument("created", "boolean")),
            List.of());
    public static final MappedSignal PIZZA_DONE = new MappedSignal(
            "com.acme.PizzaDone",
            null,
            List.of(new MappedArgument("sender", "Kitchen"), new MappedArgument("size", "int")),
            List.of("com.acme.PizzaSignal"));
    public static final MappedSignal PIZZA_SIGNAL =
            new MappedSignal("com.acme.PizzaSignal", null, List.of(), List.of());

    public static final MappedSignal ORDER_PLACED = new MappedSignal(
            "com.acme.OrderPlaced",
            null,
            List.of(new MappedArgument("id", "UUID"), new MappedArgument("note", "Optional<String>")),
            List.of(),
            new MappedCrossing(
                    "shop.order-placed",
                    "shop.order-placed",
                    "id",
                    List.of(new MappedComponent("id", "UUID", false), new MappedComponent("note", "String", true))));

    /** A map with every column, badge and condition once, small enough for a reviewer. */
    public static final SignalMap SMALL = new SignalMap(
            List.of(POST_SAVE, PIZZA_DONE, PIZZA_SIGNAL, ORDER_PLACED),
            List.of(
                    new MappedReceiver(
                            "com.acme.UserSignals#createProfile",
                            "com.acme.UserSignals",
                            "createProfile",
                            List.of(
                                    new MappedArgument("user", "User"),
                                    new MappedArgument("created", "boolean"),
                                    new MappedArgument("em", "EntityManager")),
                            List.of(POST_SAVE.type()),
                            List.of("com.acme.User"),
                            false,
                            List.of("created", "!raw"),
                            List.of(),
                            0,
                            Phase.NOW,
                            false,
                            new SourcePosition("com/acme/UserSignals.java", 12)),
                    new MappedReceiver(
                            "welcome",
                            "com.acme.UserSignals",
                            "welcome",
                            List.of(new MappedArgument("user", "User")),
                            List.of(POST_SAVE.type()),
                            List.of("com.acme.Admin", "com.acme.User"),
                            true,
                            List.of(),
                            List.of("email"),
                            10,
                            Phase.AFTER_COMMIT,
                            true,
                            new SourcePosition("com/acme/UserSignals.java", 20)),
                    new MappedReceiver(
                            "mail.bill",
                            "com.acme.Waiter",
                            "sendBill",
                            List.of(new MappedArgument("size", "int")),
                            List.of(PIZZA_DONE.type()),
                            List.of(),
                            false,
                            List.of(),
                            List.of(),
                            0,
                            Phase.AFTER_COMMIT,
                            false,
                            true,
                            List.of("mail.invoice"),
                            new SourcePosition("com/acme/Waiter.java", 9),
                            List.of("Signalbox/MayNotHear")),
                    receiver("com.acme.Waiter", "ringTheBell", PIZZA_DONE.type(), "com.acme.Kitchen"),
                    receiver("com.acme.Log", "all", PIZZA_SIGNAL.type(), null)));

    /** The same, with what sends: for certain, perhaps, and a signal that nothing hears. */
    public static final SignalMap SENT = new SignalMap(
            SMALL.signals(),
            SMALL.receivers(),
            List.of(
                    send(PIZZA_DONE.type(), true, "com.acme.Kitchen", "bake", 30),
                    send(PIZZA_DONE.type(), true, "com.acme.Kitchen", "bake", 33),
                    send(PIZZA_SIGNAL.type(), false, "com.acme.Replay", "all", 7),
                    send("com.acme.PizzaBurnt", true, "com.acme.Kitchen", "bake", 35)));

    private Maps() {}

    public static MappedSend send(String signal, boolean exact, String owner, String method, int line) {
        String file = owner.replace('.', '/') + ".java";
        return new MappedSend(signal, exact, owner, method, "send", new SourcePosition(file, line));
    }

    public static MappedReceiver receiver(String owner, String method, String signal, @Nullable String sender) {
        return receiver(owner, method, List.of(signal), sender == null ? List.of() : List.of(sender));
    }

    public static MappedReceiver receiver(String owner, String method, List<String> signals, List<String> senders) {
        return new MappedReceiver(
                owner + "#" + method,
                owner,
                method,
                List.of(),
                signals,
                senders,
                false,
                List.of(),
                List.of(),
                0,
                Phase.NOW,
                false,
                null);
    }

    /** A map like that of a big application, with 40 signals and 25 senders. It is always the same. */
    public static SignalMap big() {
        Random random = new Random(300);
        List<String> signals = IntStream.range(0, 40)
                .mapToObj(i -> "com.acme.s" + i + ".Signal" + i)
                .toList();
        List<MappedReceiver> receivers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<String> heard = some(random, 1 + random.nextInt(8) / 7, signals);
            List<String> senders = some(
                    random,
                    random.nextInt(3),
                    IntStream.range(0, 25).mapToObj(j -> "com.acme.Sender" + j).toList());
            receivers.add(receiver("com.acme.Signals" + random.nextInt(50), "hear" + i, heard, senders));
        }
        return new SignalMap(List.of(), receivers);
    }

    /** A map with a name in every place that does harm if it is not escaped. */
    public static SignalMap named(String name) {
        return new SignalMap(
                List.of(new MappedSignal("com.acme." + name, name, List.of(new MappedArgument(name, name)), List.of())),
                List.of(new MappedReceiver(
                        name,
                        name,
                        name,
                        List.of(new MappedArgument(name, name)),
                        List.of("com.acme." + name),
                        List.of(name),
                        true,
                        List.of(name),
                        List.of(name),
                        -1,
                        Phase.BEFORE_COMMIT,
                        true,
                        new SourcePosition(name, 1))));
    }

    private static List<String> some(Random random, int count, List<String> of) {
        return Stream.generate(() -> of.get(random.nextInt(of.size())))
                .limit(count)
                .toList();
    }
}

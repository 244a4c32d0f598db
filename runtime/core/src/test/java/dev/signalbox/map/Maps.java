package dev.signalbox.map;

import dev.signalbox.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps to test with. */
final class Maps {

    static final MappedSignal POST_SAVE = new MappedSignal(
            "dev.signalbox.model.PostSave",
            "POST_SAVE",
            List.of(
                    new MappedArgument("sender", "Class<? extends T>"),
                    new MappedArgument("instance", "T"),
                    new MappedArgument("created", "boolean")),
            List.of());
    static final MappedSignal PIZZA_DONE = new MappedSignal(
            "com.acme.PizzaDone",
            null,
            List.of(new MappedArgument("sender", "Kitchen"), new MappedArgument("size", "int")),
            List.of("com.acme.PizzaSignal"));
    static final MappedSignal PIZZA_SIGNAL = new MappedSignal("com.acme.PizzaSignal", null, List.of(), List.of());

    /** Every column, badge and condition once, in a size that a reviewer reads. */
    static final SignalMap SMALL = new SignalMap(
            List.of(POST_SAVE, PIZZA_DONE, PIZZA_SIGNAL),
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
                    receiver("com.acme.Waiter", "ringTheBell", PIZZA_DONE.type(), "com.acme.Kitchen"),
                    receiver("com.acme.Log", "all", PIZZA_SIGNAL.type(), null)));

    private Maps() {}

    static MappedReceiver receiver(String owner, String method, String signal, @Nullable String sender) {
        return receiver(owner, method, List.of(signal), sender == null ? List.of() : List.of(sender));
    }

    static MappedReceiver receiver(String owner, String method, List<String> signals, List<String> senders) {
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
}

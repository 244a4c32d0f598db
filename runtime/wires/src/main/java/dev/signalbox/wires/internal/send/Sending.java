package dev.signalbox.wires.internal.send;

import dev.signalbox.wires.internal.flow.MethodId;
import dev.signalbox.wires.internal.flow.Origin.Call;
import dev.signalbox.wires.internal.flow.Origin.Lambda;
import dev.signalbox.wires.internal.scan.Types;
import java.util.Set;

/** Recognizes the methods of Signalbox that send. */
public final class Sending {

    public static final String SIGNAL = "dev/signalbox/Signal";

    private static final String SIGNALS = "dev/signalbox/Signals";
    private static final String CHANNEL = "dev/signalbox/Channel";
    private static final Set<String> NAMES = Set.of("send", "sendRobust", "sendAsync");

    private final Types types;

    Sending(Types types) {
        this.types = types;
    }

    boolean isSend(Call call) {
        return isSend(call.target());
    }

    /** Whether it is a reference to a method that sends: {@code Signals::send}. */
    boolean isSend(Lambda lambda) {
        return isSend(lambda.function().body());
    }

    private boolean isSend(MethodId method) {
        return NAMES.contains(method.name())
                && method.descriptor().startsWith("(L" + SIGNAL + ";)")
                && (method.owner().equals(SIGNALS) || types.isSubtype(method.owner(), CHANNEL));
    }

    /** The index of the signal among the arguments. The channel is the first argument. */
    static int signalIndex(MethodId method) {
        return method.owner().equals(SIGNALS) ? 0 : 1;
    }
}

package dev.signalbox.map;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said beside a map.
 *
 * @param signals by their types
 * @param receivers by their ids
 */
public record Notes(Map<String, Note> signals, Map<String, Note> receivers) {

    static final Notes NONE = new Notes(Map.of(), Map.of());

    public Notes {
        signals = Map.copyOf(signals);
        receivers = Map.copyOf(receivers);
    }

    boolean isEmpty() {
        return signals.isEmpty() && receivers.isEmpty();
    }

    /** The note on what a node stands for, if there is one. */
    @Nullable
    Note on(Object subject) {
        if (subject instanceof MappedSignal signal) {
            return signals.get(signal.type());
        }
        return subject instanceof MappedReceiver receiver ? receivers.get(receiver.id()) : null;
    }
}

package dev.signalbox.map.page;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Additional notes for the page of a map.
 *
 * @param signals the notes on signals, by their types
 * @param receivers the notes on receivers, by their ids
 */
public record Notes(Map<String, Note> signals, Map<String, Note> receivers) {

    static final Notes NONE = new Notes(Map.of(), Map.of());

    public Notes {
        signals = Map.copyOf(signals);
        receivers = Map.copyOf(receivers);
    }

    /**
     * A note on one signal or receiver, such as how often it was heard.
     *
     * @param badge a word or number that is highlighted
     * @param alarming whether something is wrong with it
     * @param text the full note, without line breaks
     */
    public record Note(String badge, boolean alarming, String text) {}

    boolean isEmpty() {
        return signals.isEmpty() && receivers.isEmpty();
    }

    /** The note on the signal or receiver of a node, if there is one. */
    @Nullable
    Note on(Object subject) {
        if (subject instanceof MappedSignal signal) {
            return signals.get(signal.type());
        }
        return subject instanceof MappedReceiver receiver ? receivers.get(receiver.id()) : null;
    }
}

package dev.signalbox.map.page;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said on a page beside its map.
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

    /**
     * What is said about one signal or receiver, such as how often it was heard.
     *
     * @param badge a word or number to stand out
     * @param alarming whether something is wrong with it
     * @param text all there is to say, without an end of line
     */
    public record Note(String badge, boolean alarming, String text) {}

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

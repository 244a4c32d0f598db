package dev.signalbox.test;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the text of signals and topics for messages. */
final class SignalText {

    private static final int LONGEST = 200;

    private SignalText() {}

    /** The signal's {@code toString}, on one line. If it throws, for instance in an entity, the text says so. */
    static String of(Signal signal) {
        String text;
        try {
            text = signal.toString();
        } catch (RuntimeException | StackOverflowError e) {
            text = signal.getClass().getSimpleName() + " (its toString threw " + e + ")";
        }
        String line = text.lines().collect(Collectors.joining(" "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    static String of(Topic<?> topic) {
        List<Class<?>> senders = topic.senders();
        String type = topic.type().getSimpleName();
        return senders.isEmpty()
                ? type
                : type + " from " + senders.stream().map(Class::getSimpleName).collect(Collectors.joining(" or "));
    }
}

package dev.signalbox.map.page;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;

/** A node of the graph. Two nodes are never equal. */
final class Node {

    enum Column {
        SENDERS,
        SIGNALS,
        RECEIVERS
    }

    final Column column;
    final String key;
    final String prefix;
    final String label;
    final String title;
    private final Object subject;

    /**
     * @param key its key, the same in each map of the same application
     * @param prefix the less important text before the label
     * @param title the full description
     * @param subject the part of the map that it stands for
     */
    Node(Column column, String key, String prefix, String label, String title, Object subject) {
        this.column = column;
        this.key = key;
        this.prefix = prefix;
        this.label = label;
        this.title = title;
        this.subject = subject;
    }

    /** The sender's type, the {@link MappedSignal} or the {@link MappedReceiver}. */
    Object subject() {
        return subject;
    }

    /** The receiver of a node in the last column. */
    MappedReceiver receiver() {
        return (MappedReceiver) subject;
    }
}

package dev.signalbox.map;

/** A node of the graph. Each is equal to itself only. */
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
     * @param key what tells it from others, in each map of the same application
     * @param prefix what stands before the label, in less weight
     * @param title all there is to say of it
     * @param subject what of the map it stands for
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

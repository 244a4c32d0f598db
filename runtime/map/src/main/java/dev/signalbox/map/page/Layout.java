package dev.signalbox.map.page;

import dev.signalbox.map.page.Graph.Edge;
import dev.signalbox.map.page.Node.Column;
import java.util.Map;
import java.util.Objects;

/**
 * The positions of all nodes in the picture.
 *
 * @param height the height of the picture
 * @param boxes the nodes, in the order in which they are read
 * @param homes for each receiver, the signal next to it
 */
record Layout(int height, Map<Node, Box> boxes, Map<Node, Node> homes) {

    static final int WIDTH = 1160;

    /** The height of a row. */
    static final int ROW = 28;

    /** The distance from the top of one row to the top of the next. */
    static final int PITCH = 34;

    /** The additional distance between the rows of one signal and those of the next. */
    static final int GAP = 14;

    /** The rectangle of a node. */
    record Box(int x, int y, int width, int height) {

        static Box of(Column column, int y, int height) {
            return switch (column) {
                case SENDERS -> new Box(0, y, 290, height);
                case SIGNALS -> new Box(380, y, 240, height);
                case RECEIVERS -> new Box(710, y, 450, height);
            };
        }

        /** The y coordinate, on one of its sides, that is nearest to the given one. */
        int port(int near) {
            return Math.max(y + ROW / 2, Math.min(near, bottom() - ROW / 2));
        }

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        Box down(int by) {
            return new Box(x, y + by, width, height);
        }
    }

    /** The start and end of a drawn edge. */
    record Line(int x1, int y1, int x2, int y2) {}

    /** The line of an edge, as horizontal as possible. Only the end at the signal can be moved. */
    Line line(Edge edge) {
        Box from = box(edge.from());
        Box to = box(edge.to());
        return new Line(from.right(), from.port(to.port(from.port(0))), to.x, to.port(from.port(to.port(0))));
    }

    Box box(Node node) {
        return Objects.requireNonNull(boxes.get(node));
    }
}

package dev.signalbox.map.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes HTML and SVG. Escapes all text and all values of attributes. */
final class Markup {

    private static final Set<String> EMPTY = Set.of("input", "meta", "path", "rect", "wbr");

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** Opens an element on a line of its own. */
    Markup open(String element) {
        endTag();
        text.append('\n');
        return inline(element);
    }

    /** Opens an element on the current line. */
    Markup inline(String element) {
        endTag();
        text.append('<').append(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /** Adds an attribute to the element that was opened last. */
    Markup with(String attribute, String value) {
        text.append(' ').append(attribute).append("=\"").append(escape(value)).append('"');
        return this;
    }

    Markup with(String attribute, int value) {
        return with(attribute, Integer.toString(value));
    }

    Markup text(String content) {
        return raw(escape(content));
    }

    /** Writes a script or style without escaping. */
    Markup raw(String content) {
        endTag();
        text.append(content);
        return this;
    }

    /** Closes the element that was opened last. */
    Markup close() {
        String element = open.pop();
        if (EMPTY.contains(element)) {
            text.append("/>");
            inTag = false;
            return this;
        }
        return raw("</" + element + ">");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void endTag() {
        if (inTag) {
            text.append('>');
            inTag = false;
        }
    }

    private static String escape(String content) {
        return Names.printable(content)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package dev.signalbox.hibernate.internal.bulk.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table in SQL: {@code table}, {@code schema.table} or {@code catalog.schema.table}.
 *
 * @param parts the parts in this order; in SQL Server's {@code catalog..table} the schema is empty
 */
public record TableName(List<Part> parts) {

    /**
     * A part of a name.
     *
     * @param text the text without quotes
     * @param quoted whether it was quoted, so that the database does not change its case
     */
    public record Part(String text, boolean quoted) {}

    public TableName {
        parts = List.copyOf(parts);
    }

    /** Reads a name; null if the text is not a name but, for instance, a query. */
    public static @Nullable TableName parse(String text) {
        List<Token> tokens = SqlTokens.of(text, false);
        int end = end(tokens, 0);
        return end == 0 || end < tokens.size() ? null : of(tokens, 0, end);
    }

    /** The position after the name that begins at a position; the same position if no name begins there. */
    static int end(List<Token> tokens, int begin) {
        int end = begin;
        while (end < tokens.size() && tokens.get(end).canBeName()) {
            end++;
            int dots = end;
            while (dots < tokens.size() && tokens.get(dots).is('.')) {
                dots++;
            }
            if (dots == end || dots == tokens.size() || !tokens.get(dots).canBeName()) {
                break;
            }
            end = dots;
        }
        return end;
    }

    /** The name between two positions. */
    static TableName of(List<Token> tokens, int begin, int end) {
        List<Part> parts = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            Token each = tokens.get(i);
            if (each.canBeName()) {
                parts.add(new Part(each.text(), each.type() == Token.Type.QUOTED));
            } else if (tokens.get(i - 1).is('.')) {
                parts.add(new Part("", false));
            }
        }
        return new TableName(parts);
    }

    /** The table's own name. */
    public Part last() {
        return parts.get(parts.size() - 1);
    }

    /** Whether it is this word, without schema or catalog. */
    boolean isPlain(String name) {
        return parts.size() == 1 && last().text().equalsIgnoreCase(name);
    }
}
